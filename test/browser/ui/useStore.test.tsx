import { render } from "preact";
import { afterEach, expect, test } from "vitest";
import { createStore } from "zustand/vanilla";
import { useStore } from "../../../src/store/useStore";

const page = document.createElement("div");
document.body.append(page);
afterEach(() => render(null, page));

interface State {
  readonly a: number;
  readonly b: number;
}

const settled = () =>
  new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())));

test("a component renders again when the part that it selects changes, and only then", async () => {
  const store = createStore<State>()(() => ({ a: 1, b: 1 }));
  let renders = 0;
  function ShowA() {
    renders++;
    return <p>{useStore(store, ({ a }) => a)}</p>;
  }
  render(<ShowA />, page);
  expect(page.textContent).toBe("1");
  store.setState({ b: 2 });
  await settled();
  expect(renders).toBe(1);
  store.setState({ a: 2 });
  await settled();
  expect(page.textContent).toBe("2");
  expect(renders).toBe(2);
});

test("a change between the first render and the screen is not missed", async () => {
  const store = createStore<State>()(() => ({ a: 1, b: 1 }));
  function ChangesWhileRendering() {
    const a = useStore(store, (state) => state.a);
    if (a === 1) queueMicrotask(() => store.setState({ a: 5 }));
    return <p>{a}</p>;
  }
  render(<ChangesWhileRendering />, page);
  await settled();
  expect(page.textContent).toBe("5");
});

test("a component that is gone no longer listens", async () => {
  const store = createStore<State>()(() => ({ a: 1, b: 1 }));
  let renders = 0;
  function ShowA() {
    renders++;
    return <p>{useStore(store, ({ a }) => a)}</p>;
  }
  render(<ShowA />, page);
  render(null, page);
  store.setState({ a: 9 });
  await settled();
  expect(renders).toBe(1);
});
