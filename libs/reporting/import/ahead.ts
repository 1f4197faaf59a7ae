/** The same items, the next one being made while the current one is used. */
export async function* ahead<T>(items: AsyncIterable<T>): AsyncGenerator<T> {
  const iterator = items[Symbol.asyncIterator]();
  let next = begin(iterator);
  try {
    for (;;) {
      const { done, value } = await next;
      if (done === true) return;
      next = begin(iterator);
      yield value as T;
    }
  } finally {
    // Whoever stops early must find nothing still at work behind.
    await next.catch(() => undefined);
    await iterator.return?.();
  }
}

/** A failure waits until the item is asked for. */
function begin<T>(iterator: AsyncIterator<T>): Promise<IteratorResult<T>> {
  const next = iterator.next();
  next.catch(() => undefined);
  return next;
}
