import { refuseTakenPort } from '../../supervisor/port.js';
import type { Finding } from './finding.js';

/** The port is free, or it is the product that answers on it. */
export async function checkPort(port: number): Promise<Finding> {
  const subject = `Port ${port}`;
  const isOurs = await fetch(`http://127.0.0.1:${port}/health/live`).then(
    (response) => response.ok,
    () => false,
  );
  if (isOurs) return { isWell: true, subject, detail: 'Vigie EPI y répond' };
  return refuseTakenPort(port).then(
    () => ({ isWell: true, subject, detail: 'libre' }),
    (error: Error) => ({ isWell: false, subject, detail: error.message }),
  );
}
