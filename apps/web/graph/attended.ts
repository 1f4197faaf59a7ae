/** After so long without a gesture nobody is taken to be in front of the page. */
const GONE_AFTER_MS = 10 * 60_000;
/** The crisis room's screen has no keyboard: it counts as attended, and ends with its twelve hours. */
const WALL = '/france/mur';

let lastGesture = Date.now();
for (const gesture of ['pointerdown', 'keydown', 'wheel', 'touchstart']) {
  window.addEventListener(gesture, () => (lastGesture = Date.now()), { passive: true, capture: true });
}

/** What the page then asks by itself must not keep the session open: the service is told. */
export function unattendedHeader(): Record<string, string> {
  const isGone = Date.now() - lastGesture > GONE_AFTER_MS && !location.pathname.startsWith(WALL);
  return isGone ? { 'vigie-unattended': 'true' } : {};
}
