import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import { useClient } from 'urql';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { shortWeek } from '../../figures/dates.js';
import { counted, quantity, readQuantity } from '../../figures/numbers.js';
import { type Column, DataTable } from '../../parts/data-table.js';
import { useSession } from '../../session/session.js';
import type { NamedItem } from '../entry/block/read-block.js';
import { entriesOf, withTyped } from '../entry/draft/draft.js';
import { type DraftPlace, readDraft, writeDraft } from '../entry/draft/draft-store.js';
import type { DepositedReport } from './reading/rows-to-reports.js';
import { sendDeposited } from './send-deposited.js';

interface DepositedReportsProps {
  reports: readonly DepositedReport[];
  items: readonly NamedItem[];
  awaited: string;
}

const nameOf = ({ finess, week }: DepositedReport): string => `${finess}-${week}`;

/** What was read, by establishment: to open in the entry, or to send together, each with its own answer. */
export function DepositedReports({ reports, items, awaited }: DepositedReportsProps): ReactNode {
  const client = useClient();
  const { person } = useSession();
  const [answers, setAnswers] = useState<Readonly<Record<string, string>>>({});
  const [busy, setBusy] = useState(false);
  if (reports.length === 0) return null;
  const placeOf = ({ finess, week }: DepositedReport): DraftPlace => ({ email: person.email, finess, week });
  const fill = (report: DepositedReport): void => {
    const draft = readDraft(placeOf(report)) ?? { basedOn: 0, entries: {} };
    writeDraft(placeOf(report), withTyped(draft, entriesOf(report.typed), Date.now()));
  };
  const complete = reports.filter((report) => report.missing.length === 0 && answers[nameOf(report)] === undefined);
  const sendAll = async (): Promise<void> => {
    setBusy(true);
    for (const report of complete) {
      const answer = await sendDeposited(client, placeOf(report), report.typed, items.map(({ code }) => code));
      setAnswers((before) => ({ ...before, [nameOf(report)]: answer }));
    }
    setBusy(false);
  };
  const columns: Column<DepositedReport>[] = [
    { key: 'establishment', header: 'Établissement', value: ({ finess }) => person.establishments.find((one) => one.finess === finess)?.name ?? finess, isRowHeader: true },
    { key: 'week', header: 'Semaine', value: ({ week }) => `${shortWeek(week)}${week === awaited ? '' : ' (autre que l’attendue)'}` },
    ...items.map(
      ({ code, labelPlural }): Column<DepositedReport> => ({
        key: code,
        header: labelPlural,
        numeric: true,
        value: ({ typed }) => (typed[code] ? quantity(readQuantity(typed[code].stockOnHand)) : 'manque'),
      }),
    ),
    { key: 'answer', header: 'État', value: (report) => answers[nameOf(report)] ?? (report.missing.length === 0 ? 'Complète' : `${counted(report.missing.length, 'article manque', 'articles manquent')}`) },
    {
      key: 'open',
      header: 'Saisie',
      value: () => null,
      drawn: true,
      cell: (report) => (
        <Link className="fr-link fr-link--sm" to={`/etablissement/${report.finess}/saisie?semaine=${report.week}`} onClick={() => (answers[nameOf(report)]?.startsWith('Envoyée') ? undefined : fill(report))}>
          Ouvrir<span className="fr-sr-only"> la saisie de {person.establishments.find((one) => one.finess === report.finess)?.name}</span>
        </Link>
      ),
    },
  ];
  return (
    <>
      <p className="mention fr-mb-0">Stock de chaque article, en pièces. Ouvrir une saisie y reprend tout ce qui a été lu&nbsp;: stock, reçu et consommé.</p>
      <div className="deposit-reports">
        <DataTable caption="Remontées lues dans le fichier" columns={columns} rows={reports} rowKey={nameOf} />
      </div>
      <div>
        {complete.length === 0 && !busy ? (
          <p className="mention fr-mb-0">{leftInWords(Object.values(answers), reports.length)}</p>
        ) : (
          <Button iconId="fr-icon-send-plane-line" disabled={busy} onClick={() => void sendAll()}>
            {busy ? 'Envoi…' : `Envoyer ${counted(complete.length, 'remontée complète', 'remontées complètes')}`}
          </Button>
        )}
      </div>
      <p className="fr-sr-only" role="status">
        {Object.entries(answers).map(([name, answer]) => `${name.slice(0, 9)}\u00A0: ${answer}`).join('. ')}
      </p>
    </>
  );
}

/** What remains once nothing more can leave from here. */
function leftInWords(answers: readonly string[], reports: number): string {
  const sent = answers.filter((answer) => answer.startsWith('Envoyée')).length;
  if (sent === reports) return `Tout est envoyé\u00A0: ${counted(sent, 'remontée', 'remontées')}.`;
  if (sent > 0) return `${counted(sent, 'remontée envoyée', 'remontées envoyées')} sur ${reports}\u00A0; terminez les autres dans la saisie.`;
  if (answers.length > 0) return 'Rien n’est parti\u00A0: la raison est dans la colonne État\u00A0; ouvrez la saisie.';
  return 'Aucune remontée complète à envoyer\u00A0: corrigez le fichier et déposez-le de nouveau, ou terminez dans la saisie.';
}
