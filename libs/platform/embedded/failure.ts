/** The machine or its settings keep the product from running. The message is one French line for the operator. */
export class StartFailure extends Error {}

const NO_SPACE = /no space left on device|disk quota exceeded|ENOSPC|EDQUOT/i;
const OUT_OF_SHARED_MEMORY = /could not (?:create|resize) shared memory segment/i;

/** Turns what PostgreSQL or the system said into the one line shown; unknown causes keep their last line. */
export function startFailure(action: string, said: string): StartFailure {
  if (NO_SPACE.test(said)) return new StartFailure(`${action} : le disque est plein. Libérez de la place puis relancez.`);
  if (OUT_OF_SHARED_MEMORY.test(said)) {
    return new StartFailure(`${action} : mémoire partagée insuffisante (agrandissez /dev/shm) puis relancez.`);
  }
  return new StartFailure(`${action} : ${lastTellingLine(said)}`);
}

function lastTellingLine(said: string): string {
  const lines = said.split('\n').map((line) => line.trim()).filter((line) => line !== '');
  return lines.findLast((line) => /fatal|panic|error|could not|denied/i.test(line)) ?? lines.at(-1) ?? 'cause inconnue.';
}
