import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const FILE = join(import.meta.dirname, '../../../docs/measurements.md');
const MACHINE = '2 cores, 24 GB';

const PREFACE = `# Measurements

The last tables of \`npm run load\`, written by the commands themselves. Everything of a run (PostgreSQL 18, server under
measure, generator) shares one machine that is not idle: trust ratios within one run, not rates. A timing never fails a test.

\`npm --prefix tests/load ci\` once, then \`npm run load -- <command>\`.
`;

/** What a person wrote below a section's tables, from this mark on, stays when the section is measured again. */
const READING = '**Reading.**';

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
  const sections = parse(await readFile(FILE, 'utf8').catch(() => ''));
  const reading = readingOf(sections.get(command) ?? '');
  const text = `## ${title}\n\n${date} · ${MACHINE} · \`npm run load -- ${command}\`\n\n${body.trim()}\n`;
  sections.set(command, reading === '' ? text : `${text}\n${reading}\n`);
  const order = ['submit', 'situation', 'reads', 'import', 'deadline', 'security'];
  const known = order.flatMap((name) => sections.get(name) ?? []);
  await mkdir(dirname(FILE), { recursive: true });
  await writeFile(FILE, [PREFACE, ...known].join('\n'));
}

function readingOf(section: string): string {
  const at = section.indexOf(READING);
  return at < 0 ? '' : section.slice(at).trim();
}

function parse(text: string): Map<string, string> {
  const sections = new Map<string, string>();
  for (const part of text.split(/^(?=## )/m)) {
    const command = /`npm run load -- (\w+)/.exec(part)?.[1];
    if (part.startsWith('## ') && command) sections.set(command, `${part.trim()}\n`);
  }
  return sections;
}
