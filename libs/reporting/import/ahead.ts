/** The same items, the next one being made while the current one is used. */
export async function* ahead<T>(items: AsyncGenerator<T, void>): AsyncGenerator<T> {
  let next = begin(items);
  try {
    for (;;) {
      const { done, value } = await next;
      if (done === true) return;
      next = begin(items);
      yield value;
    }
  } finally {
    // Waits for the item being made: whoever stops early must find nothing still at work behind.
    await items.return();
  }
}

/** A failure waits until the item is asked for. */
function begin<T>(items: AsyncGenerator<T, void>): Promise<IteratorResult<T, void>> {
  const next = items.next();
  next.catch(() => undefined);
  return next;
}
