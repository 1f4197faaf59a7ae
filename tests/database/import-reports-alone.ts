import { Catalogue } from '#catalogue';
import { connectDatabase } from '#platform';
import { ImportReports } from '#reporting';

// Imports one file in a process of its own and says how much memory is held at each step. Run with --expose-gc.
const [url = '', file = '', report = '', now = ''] = process.argv.slice(2);
const held: Record<'reading' | 'loading', number[]> = { reading: [], loading: [] };
const db = await connectDatabase(url);
const clock = { now: () => new Date(now) };
const result = await new ImportReports(db, new Catalogue(db, clock), clock).execute(file, {
  by: 'Ines Roux',
  report,
  onProgress: (phase) => {
    globalThis.gc?.();
    held[phase].push(process.memoryUsage().heapUsed);
  },
});
process.stdout.write(`${JSON.stringify({ ...result, held })}\n`);
await db.source.destroy();
