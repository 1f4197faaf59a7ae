import { watch } from 'node:fs';

const QUIET_MS = 300;

/** Calls back once a rebuild has settled. */
export function onRebuilt(folder: string, callback: () => void): void {
  let timer: NodeJS.Timeout | undefined;
  watch(folder, { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(callback, QUIET_MS);
  });
}
