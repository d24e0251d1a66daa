import type { Order } from "./commands";
import type { CommandId, Refusal } from "./protocol";

/** What waits for its turn. More in one turn than a page can be asked in earnest is refused. */
const mostWaiting = 1000;

export interface CommandQueue {
  add(id: CommandId, order: Order): void;
}

/**
 * Carries orders out in turns, so that a host that sends thousands of them moves the map once a turn and not thousands of
 * times: of several on one subject the last is carried out, and each is answered. `nextTurn` calls back later.
 */
export function createCommandQueue(
  nextTurn: (callback: () => void) => void,
  answer: (id: CommandId, refusal: Refusal | undefined) => void,
): CommandQueue {
  /** In the order in which each subject was last spoken of. */
  const waiting = new Map<string, { readonly ids: CommandId[]; readonly order: Order }>();
  let count = 0;

  function takeTurn() {
    const orders = [...waiting.values()];
    waiting.clear();
    count = 0;
    for (const { ids, order } of orders) {
      void carriedOut(order).then((refusal) => {
        for (const id of ids) answer(id, refusal);
      });
    }
  }

  return {
    add(id, order) {
      if (count >= mostWaiting) return answer(id, "too many commands");
      const ids = waiting.get(order.subject)?.ids ?? [];
      ids.push(id);
      waiting.delete(order.subject);
      waiting.set(order.subject, { ids, order });
      count += 1;
      if (count === 1) nextTurn(takeTurn);
    },
  };
}

/** Begins at once, so that orders keep their order; what fails is refused and harms none of the others. */
async function carriedOut(order: Order): Promise<Refusal | undefined> {
  try {
    return await order.carryOut();
  } catch {
    return "not available";
  }
}
