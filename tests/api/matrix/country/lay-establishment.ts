import { createAccount } from '#access';
import type { Database } from '#platform';
import { settle } from '../../../support/evaluate.js';
import type { RunningProduct } from '../../../support/running-product.js';
import { ITEMS, LONG_AGO } from '../../../support/small-country.js';
import { CONSUMPTION, CRISIS, figure, PLENTY, STOCK } from './figures.js';
import { layRequests } from './lay-requests.js';
import { type Key, KEYS, type Site, SITES } from './places.js';
import type { Subject } from './subject.js';
import type { Voices } from './voices.js';

/** W45 is missing, so that somebody is reminded. */
export const MISSING_WEEK = '2026-W45';
export const DUE_WEEK = '2026-W47';
const WEEKS = ['2026-W42', '2026-W43', '2026-W44', '2026-W46', DUE_WEEK];

const PLENTIFUL = 'GLOVE';

/** The directory's row, as an import writes it. */
export async function layEstablishment(db: Database, { finess, regionCode, departmentCode, nameCanary }: Site): Promise<void> {
  await db.manager.query(
    `INSERT INTO establishment (finess, name, region_code, department_code, commune_name, category_label, address, phone, postal_code, latitude, longitude, beds, source)
     VALUES ($1, $2, $3, $4, $2, $2, $2, $2, $2, 48.5, 7.7, 100, 'test')`,
    [finess, `CH ${nameCanary}`, regionCode, departmentCode],
  );
  await db.manager.query(`INSERT INTO enrolment (finess, region_code, department_code, wave_code, expected_from) VALUES ($1, $2, $3, 'V1', '2024-01-01')`, [
    finess, regionCode, departmentCode,
  ]);
}

/** Everything else each of them can have, said by those who would say it. */
export async function layData(product: RunningProduct, voices: Voices, keys: readonly Key[]): Promise<[Key, Subject][]> {
  for (const key of keys) await layReports(voices, key);
  await settle(product.db, product.clock);
  for (const key of keys) await laySettings(voices, key);
  await settle(product.db, product.clock);
  for (const key of keys) await layFailure(product, key);
  const laid: [Key, Subject][] = [];
  for (const key of keys) laid.push([key, { ...(await layActs(voices, key)), ...(await layGrants(product, voices, key)), ...(await personalOf(product, voices.director(key))) }]);
  return laid;
}

async function layReports(voices: Voices, key: Key): Promise<void> {
  const { finess, canary } = SITES[key];
  const submit = async (week: string, expectedVersion: number, shift: number): Promise<unknown> => {
    const index = WEEKS.indexOf(week);
    const lines = ITEMS.map((item, position) => ({
      item,
      stockOnHand: figure(item === PLENTIFUL ? PLENTY : STOCK, key, index * 20 + position + shift),
      consumption: figure(CONSUMPTION, key, index * 4),
      received: figure(CONSUMPTION, key, index * 4 + 1),
    }));
    const comment = `Remontée ${canary}`;
    const input = { finess, week, expectedVersion, lines, comment, idempotencyKey: `${key}-${week}-${expectedVersion}` };
    return voices.does(voices.director(key), 'submitWeeklyReport', input, 'SubmitWeeklyReportSuccess { report { version } }');
  };
  for (const week of WEEKS) await submit(week, 0, 0);
  await submit('2026-W44', 1, 100);
  await submit(DUE_WEEK, 1, 100);
}

async function laySettings(voices: Voices, key: Key): Promise<void> {
  const { finess, canary } = SITES[key];
  const director = voices.director(key);
  for (const kind of ['DIRECTOR', 'LOGISTICS']) {
    const input = { finess, kind, name: `Contact ${canary}`, email: `${kind.toLowerCase()}@${canary}.example`, phone: '01 99 00 00 01' };
    await voices.does(director, 'setEstablishmentContact', input, 'SetEstablishmentContactSuccess { __typename }');
  }
  const crisis = 'SetCrisisConsumptionSuccess { __typename }';
  for (const [index, item] of ITEMS.entries()) {
    await voices.does(director, 'setCrisisConsumption', { finess, item, weeklyQuantity: figure(CRISIS, key, index), reason: `Déclaré ${canary}` }, crisis);
  }
  await voices.does(voices.ars(key), 'setCrisisConsumption', { finess, item: 'CAP', weeklyQuantity: figure(CRISIS, key, 50), reason: `Contesté ${canary}` }, crisis);
  const rule = { kind: 'ESTABLISHMENT', code: finess, item: 'GOWN', watchBelow: 3.5, reason: `Seuil ${canary}` };
  await voices.does(director, 'setAlertRule', rule, 'SetAlertRuleSuccess { __typename }');
}

/** What the evaluation could not do, as the worker leaves it. */
async function layFailure({ db }: RunningProduct, key: Key): Promise<void> {
  const { finess, canary } = SITES[key];
  await db.manager.query(`INSERT INTO evaluation_failure (finess, attempts, last_error, retry_at) VALUES ($1, 1, $2, '2026-11-24T00:00:00Z')`, [finess, `Échec ${canary}`]);
}

/** Somebody who reports there, and somebody invited to. */
async function layGrants({ db }: RunningProduct, voices: Voices, key: Key): Promise<Granted> {
  const { finess, canary } = SITES[key];
  const reporterEmail = `saisie@${canary}.example`;
  const habilitations = [{ role: 'REPORTER', scopeKind: 'ESTABLISHMENT', scopeCode: finess }] as const;
  const reporter = { email: reporterEmail, name: `Saisie ${canary}`, password: 'vigie-demo', habilitations, isDemo: true, grantedByName: `Par ${canary}`, reason: `Motif ${canary}`, validFrom: LONG_AGO };
  const reporterAccountId = (await createAccount(db, reporter)) ?? '';
  const input = { email: `invite@${canary}.example`, name: `Invité ${canary}`, role: 'REPORTER', scopeCode: finess, reason: `Invité ${canary}` };
  const offered = await voices.does(voices.director(key), 'grantHabilitation', input, 'HabilitationOffered { invitation { id } }');
  const listed = await voices.asks(voices.director(key), 'query ($f: Finess!) { habilitations(first: 100, filter: { finess: $f }) { nodes { id email role } } }', { f: finess });
  const nodes = listed.habilitations.nodes as { id: number; email: string; role: string }[];
  const idOf = (email: string, role: string): number => nodes.find((one) => one.email === email && one.role === role)?.id ?? 0;
  return {
    reporterEmail,
    reporterAccountId,
    habilitationId: idOf(reporterEmail, 'REPORTER'),
    directorHabilitationId: idOf(voices.director(key), 'DIRECTOR'),
    invitationId: offered.invitation.id as string,
  };
}

type Granted = Pick<Subject, 'reporterEmail' | 'reporterAccountId' | 'habilitationId' | 'directorHabilitationId' | 'invitationId'>;

/** The account is of somebody who asks nothing more: what is done to it closes their sessions. */
async function personalOf({ db }: RunningProduct, email: string): Promise<Pick<Subject, 'accountId' | 'sessionId'>> {
  const [row] = (await db.manager.query(`SELECT (SELECT o.id FROM account o WHERE o.email = 'expired@demo.vigie') AS "accountId", s.id AS "sessionId"
    FROM account a JOIN session s ON s.account_id = a.id WHERE a.email = $1`, [email])) as Pick<Subject, 'accountId' | 'sessionId'>[];
  if (!row) throw new Error(`${email} has not signed in`);
  return row;
}

async function layActs(voices: Voices, key: Key): Promise<Omit<Subject, keyof Granted | 'accountId' | 'sessionId'>> {
  const { finess, regionCode, departmentCode, canary, nameCanary } = SITES[key];
  const ars = voices.ars(key);
  const listed = await voices.asks(ars, `query ($f: Finess!) { alerts(first: 100, filter: { finess: $f }) { nodes { id version item { code } } } }`, { f: finess });
  const [first, second] = (listed.alerts.nodes as { id: string; version: number; item: { code: string } | null }[]).filter((alert) => alert.item);
  if (!first || !second) throw new Error(`${key} has no two alerts`);
  await voices.does(ars, 'acknowledgeAlert', { id: first.id, note: `Vu ${canary}` }, 'AlertSuccess { alert { id } }');
  const reminder = { kind: 'ESTABLISHMENT', code: finess, week: MISSING_WEEK, idempotencyKey: `reminder-${key}` };
  await voices.does(ars, 'remindMissingReports', reminder, 'RemindMissingReportsSuccess { id }');
  const donor = KEYS.find((other) => other !== key && SITES[other].regionCode === regionCode);
  const requests = await layRequests(voices, key, donor);
  const softwares = await laySoftwares(voices, key);
  const outbox = await voices.asks('admin@demo.vigie', '{ outbox(first: 100) { nodes { id finess } } }');
  const lots = await voices.asks('spf@demo.vigie', '{ stockpileLots { id } }');
  const message = (outbox.outbox.nodes as { id: string; finess: string | null }[]).find((one) => one.finess === finess);
  return { finess, regionCode, departmentCode, word: nameCanary, person: canary, alertId: second.id, alertVersion: second.version, messageId: message?.id ?? '', lotId: lots.stockpileLots[0].id as string, donor, ...requests, ...softwares };
}

async function laySoftwares(voices: Voices, key: Key): Promise<Pick<Subject, 'softwareId' | 'softwareCursor' | 'credentialId' | 'closingId'>> {
  const { finess, canary } = SITES[key];
  const open = async (software: string): Promise<{ machine: { id: string }; credential: { id: string } }> => {
    const input = { software, vendor: `Éditeur ${canary}`, contactEmail: `support@${canary}.example`, establishments: [finess] };
    return voices.does(voices.director(key), 'createMachineAccount', input, 'MachineCredentialSuccess { machine { id } credential { id } }');
  };
  const kept = await open(`Pharmacie ${canary}`);
  const closing = await open(`Réserve ${canary}`);
  const softwareCursor = Buffer.from(`pharmacie ${canary}/${kept.machine.id}`).toString('base64url');
  return { softwareId: kept.machine.id, softwareCursor, credentialId: kept.credential.id, closingId: closing.machine.id };
}
