import { useEffect, useRef, useState } from 'react';

const TICK_MS = 15_000;

/**
 * The server's time, going on: a device's clock may be wrong, a deadline may not.
 * @param serverNow instant of the last answer; undefined until there is one
 * @returns milliseconds since 1970
 */
export function useNow(serverNow: string | undefined): number | undefined {
  const origin = useRef<{ server: number; device: number } | undefined>(undefined);
  const [now, setNow] = useState<number>();
  useEffect(() => {
    if (serverNow === undefined) return;
    origin.current = { server: Date.parse(serverNow), device: performance.now() };
    const tick = (): void => {
      if (origin.current) setNow(origin.current.server + performance.now() - origin.current.device);
    };
    tick();
    const timer = setInterval(tick, TICK_MS);
    return () => clearInterval(timer);
  }, [serverNow]);
  return now ?? (serverNow === undefined ? undefined : Date.parse(serverNow));
}
