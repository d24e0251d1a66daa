/** A promise that nobody need look at, and what settles it. */
export interface Expectation<Value> {
  readonly promise: Promise<Value>;
  readonly isSettled: () => boolean;
  readonly resolve: (value: Value) => void;
  readonly reject: (error: Error) => void;
}

export function expectation<Value>(): Expectation<Value> {
  let isSettled = false;
  let settle: { resolve: (value: Value) => void; reject: (error: Error) => void };
  const promise = new Promise<Value>((resolve, reject) => {
    settle = { resolve, reject };
  });
  // An article that does not wait for its map has made no mistake.
  promise.catch(() => {});
  return {
    promise,
    isSettled: () => isSettled,
    resolve(value) {
      isSettled = true;
      settle.resolve(value);
    },
    reject(error) {
      isSettled = true;
      settle.reject(error);
    },
  };
}
