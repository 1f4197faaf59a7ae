import { useCallback, useEffect, useRef, useState } from 'react';
import { useClient } from 'urql';
import { type WallSituationQuery, WallSituationDocument } from '../../generated/graphql.js';
import { useLive } from '../../graph/use-live.js';

/** Read at least this often, even when nothing is announced: an answer is the proof that the figures live. */
const EVERY_MS = 15_000;

/** Without an answer for longer than this, the figures are said to be frozen. */
export const FROZEN_SECONDS = 60;

interface WallReading {
  readonly data: WallSituationQuery | undefined;
  /** Whole seconds since the last answer. */
  readonly age: number;
}

/** The wall's own reading: what counts is when the server last answered, not whether figures moved. */
export function useWallReading(): WallReading {
  const client = useClient();
  const answeredAt = useRef(performance.now());
  const [data, setData] = useState<WallSituationQuery>();
  const [age, setAge] = useState(0);
  const read = useCallback(() => {
    void client
      .query<WallSituationQuery>(WallSituationDocument.toString(), {}, { requestPolicy: 'network-only' })
      .toPromise()
      .then((answer) => {
        if (!answer.data || answer.error) return;
        answeredAt.current = performance.now();
        setAge(0);
        setData(answer.data);
      });
  }, [client]);
  useLive('NATION', null, read, ['SITUATION']);
  useEffect(() => {
    read();
    const reading = setInterval(read, EVERY_MS);
    const ageing = setInterval(() => setAge(Math.floor((performance.now() - answeredAt.current) / 1_000)), 1_000);
    return () => {
      clearInterval(reading);
      clearInterval(ageing);
    };
  }, [read]);
  return { data, age };
}
