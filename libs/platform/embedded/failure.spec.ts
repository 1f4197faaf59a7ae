import { tmpdir } from 'node:os';
import { expect, test } from '@jest/globals';
import { diskFullFailure, explainFailure, StartFailure, startFailure } from './failure.js';

const ACTION = 'Démarrage impossible';

test.each([
  ['FATAL:  could not write lock file "postmaster.pid": No space left on device', 'le disque est plein. Libérez de la place puis relancez.'],
  ['could not resize shared memory segment "/PostgreSQL.1" to 1 bytes', 'mémoire partagée insuffisante (agrandissez /dev/shm) puis relancez.'],
  ['LOG:  starting\nFATAL:  data directory has wrong ownership\nHINT:  see the manual', 'FATAL:  data directory has wrong ownership'],
  ['something\nelse\n', 'else'],
  ['', 'cause inconnue.'],
])('%j becomes one line', (said, line) => {
  expect(startFailure(ACTION, said).message).toBe(`${ACTION} : ${line}`);
});

test('a failure already said is not said again', async () => {
  const known = new StartFailure('Une ligne.');
  expect(await explainFailure(known, tmpdir())).toBe(known);
});

test('a folder that may not be written is named', async () => {
  const failure = await explainFailure(new Error("EACCES: permission denied, mkdir 'x'"), tmpdir());
  expect(failure.message).toBe(`Le dossier ${tmpdir()} n'est pas accessible en écriture : changez VIGIE_DATA_DIR.`);
});

test('a disk with room, or a folder that is not there, is not a full disk', async () => {
  expect(await diskFullFailure(tmpdir())).toBeUndefined();
  expect(await diskFullFailure(`${tmpdir()}/absent`)).toBeUndefined();
});
