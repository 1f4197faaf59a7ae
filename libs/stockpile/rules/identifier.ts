const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/** True for text that can be an identifier of a lot, a shipment or a request; any other names nothing. */
export function isUuid(text: string): boolean {
  return UUID.test(text);
}
