import { useEffect, useState } from 'react';

const EVERY_MS = 20_000;
const calm = (): boolean => window.matchMedia('(prefers-reduced-motion: reduce)').matches;

/** A step that goes on every 20 seconds, unless the person wants no movement or has paused it. */
export function useRotation(): { step: number; paused: boolean; setPaused: (paused: boolean) => void; next: () => void } {
  const [step, setStep] = useState(0);
  const [paused, setPaused] = useState(calm);
  useEffect(() => {
    if (paused) return;
    const timer = setInterval(() => setStep((now) => now + 1), EVERY_MS);
    return () => clearInterval(timer);
  }, [paused]);
  return { step, paused, setPaused, next: () => setStep((now) => now + 1) };
}
