/** The server's sentences are written on a keyboard: on a screen they take the apostrophe of print. */
export function typographic(text: string): string {
  return text.replaceAll(/(?<=\p{L})'(?=[\p{L}«])/gu, '’');
}

/** The same for the sentences of a result (`message`), however deep; codes and data stay as they are. */
export function typesetMessages<Value>(value: Value): Value {
  return typeset(value, undefined) as Value;
}

function typeset(value: unknown, key: string | undefined): unknown {
  if (typeof value === 'string') return key === 'message' ? typographic(value) : value;
  if (Array.isArray(value)) return value.map((one) => typeset(one, undefined));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, typeset(one, name)]));
}
