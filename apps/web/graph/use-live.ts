import { useEffect, useRef } from 'react';
import { useClient } from 'urql';
import { BACK } from './client.js';
import { ChangesDocument, type ChangesSubscription, type ChangeTopic, type ScopeKind } from '../generated/graphql.js';

export type Change = ChangesSubscription['changes'];

const EVERYTHING: Change = { topics: [], week: null, departments: [], finess: [], requestIds: [], at: '' };

/** Reads at most this often, however many reports arrive: the deadline brings hundreds a second. */
const CALM_MS = 1_000;

/**
 * Calls when something in a territory has changed, so that the screen reads again. What comes says what changed, never a figure.
 * @param topics only these; every topic when left out
 */
export function useLive(kind: ScopeKind, code: string | null | undefined, onChange: (change: Change) => void, topics?: readonly ChangeTopic[], pause = false): void {
  const client = useClient();
  const latest = useRef(onChange);
  useEffect(() => {
    latest.current = onChange;
  }, [onChange]);
  const wanted = topics?.join(' ');
  useEffect(() => {
    if (pause) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let lastCall = Number.NEGATIVE_INFINITY;
    const tell = (change: Change): void => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        lastCall = performance.now();
        latest.current(change);
      }, Math.max(0, CALM_MS - (performance.now() - lastCall)));
    };
    const { unsubscribe } = client.subscription<ChangesSubscription>(ChangesDocument.toString(), { kind, code: code ?? null }).subscribe(({ data }) => {
      const change = data?.changes;
      if (change && (wanted === undefined || change.topics.some((topic) => wanted.includes(topic)))) tell(change);
    });
    const catchUp = (): void => tell(EVERYTHING);
    window.addEventListener(BACK, catchUp);
    return () => {
      clearTimeout(timer);
      window.removeEventListener(BACK, catchUp);
      unsubscribe();
    };
  }, [client, kind, code, wanted, pause]);
}
