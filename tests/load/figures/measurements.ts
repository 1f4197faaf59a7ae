import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const FILE = join(import.meta.dirname, '../../../docs/measurements.md');
const MACHINE = '2 cores, 24 GB';

const PREFACE = `# Measurements

The last tables of \`npm run load\`, written by the commands themselves. Everything of a run (PostgreSQL 18, server under
measure, generator) shares one machine that is not idle: trust ratios within one run, not rates. A timing never fails a test.

\`npm --prefix tests/load ci\` once, then \`npm run load -- <command>\`.
`;

export interface Section {
  /** What follows \`npm run load -- \`; also the section's name in the file. */
  readonly command: string;
  readonly title: string;
  /** Markdown: what was measured, the tables, and what is below a bar and why. */
  readonly body: string;
}

/** Prints a section and puts it in the place of the last one of the same command. */
export async function record({ command, title, body }: Section): Promise<void> {
  process.stdout.write(`\n${title}\n\n${body}\n`);
  const date = new Date().toISOString().slice(0, 10);
  const text = `## ${title}\n\n${date} · ${MACHINE} · \`npm run load -- ${command}\`\n\n${body.trim()}\n`;
  const sections = parse(await readFile(FILE, 'utf8').catch(() => ''));
  sections.set(command, text);
  const order = ['submit', 'situation', 'reads', 'import', 'deadline'];
  const known = order.flatMap((name) => sections.get(name) ?? []);
  await writeFile(FILE, [PREFACE, ...known].join('\n'));
}

function parse(text: string): Map<string, string> {
  const sections = new Map<string, string>();
  for (const part of text.split(/^(?=## )/m)) {
    const command = /`npm run load -- (\w+)/.exec(part)?.[1];
    if (part.startsWith('## ') && command) sections.set(command, `${part.trim()}\n`);
  }
  return sections;
}
