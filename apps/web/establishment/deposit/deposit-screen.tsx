import './deposit.css';
import { type ReactNode, useState } from 'react';
import { Link, useParams } from 'react-router';
import { DepositScreenDocument } from '../../generated/graphql.js';
import { fullWeek, shortWeek } from '../../figures/dates.js';
import { counted } from '../../figures/numbers.js';
import { useReading } from '../../graph/use-document.js';
import { DataTable } from '../../parts/data-table.js';
import { CardFailure, Skeleton } from '../../parts/states.js';
import { useSession } from '../../session/session.js';
import { useTitle } from '../../shell/use-title.js';
import { DepositedReports } from './deposited-reports.js';
import { readFile } from './reading/read-file.js';
import { type Deposit, type LineFault, rowsToReports } from './reading/rows-to-reports.js';
import { saveTemplate } from './template.js';

/** A file of one or several establishments, read on this device and shown before anything is done with it. */
export function DepositScreen(): ReactNode {
  useTitle('Déposer un fichier');
  const { finess = '' } = useParams();
  const { person } = useSession();
  const { data, failure, loading, reload } = useReading(DepositScreenDocument, {});
  const [read, setRead] = useState<{ name: string; round: number; deposit: Deposit }>();
  const [refusal, setRefusal] = useState<string>();
  if (!data) {
    return (
      <div className="fr-container">
        <h1>Déposer un fichier</h1>
        {loading ? <Skeleton /> : null}
        {failure ? <CardFailure failure={failure} onRetry={reload} /> : null}
      </div>
    );
  }
  const { catalogue, reportingPeriod } = data;
  const { week } = reportingPeriod;
  const take = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    const answer = await readFile(file);
    setRefusal(answer.kind === 'refused' ? answer.why : undefined);
    if (answer.kind === 'refused') return setRead(undefined);
    const deposit = rowsToReports(answer.rows, { items: catalogue, establishments: person.establishments.map((one) => one.finess), finess, week });
    setRead((before) => ({ name: file.name, round: (before?.round ?? 0) + 1, deposit }));
  };
  return (
    <div className="fr-container">
      <header className="page-head">
        <div>
          <h1>Déposer un fichier</h1>
          <p className="page-head__lead">
            Semaine attendue&nbsp;: {fullWeek(week)}. Le fichier est lu sur cet appareil&nbsp;: rien ne part avant votre accord.
          </p>
        </div>
        <Link className="fr-link" to={`/etablissement/${finess}/saisie`}>
          Saisir au clavier
        </Link>
      </header>
      <div className="fr-upload-group">
        <label className="fr-label" htmlFor="deposit-file">
          Fichier CSV ou XLSX
          <span className="fr-hint-text">
            Une ligne par article&nbsp;: FINESS, Semaine, Article, Stock, Reçu, Consommé, en pièces. 2 Mo et 5 000 lignes au plus.
          </span>
        </label>
        <input
          id="deposit-file"
          className="fr-upload"
          type="file"
          accept=".csv,.txt,.tsv,.xlsx"
          aria-describedby={refusal ? 'deposit-refusal' : undefined}
          onChange={(event) => {
            void take(event.target.files?.[0]);
            // The same file, mended, may be chosen again.
            event.target.value = '';
          }}
        />
        {refusal ? (
          <p id="deposit-refusal" className="fr-message fr-message--error fr-mt-1w" role="alert">
            {refusal}
          </p>
        ) : null}
      </div>
      <p className="deposit-template">
        Modèle à remplir&nbsp;:{' '}
        {(['csv', 'xlsx'] as const).map((format) => (
          <button key={format} type="button" className="foot-button fr-icon-download-line" onClick={() => void saveTemplate(format, week, person.establishments, catalogue)}>
            {format.toUpperCase()}
          </button>
        ))}
      </p>
      <p className="fr-sr-only" role="status">
        {read ? `${counted(read.deposit.reports.length, 'remontée lue', 'remontées lues')}, ${counted(read.deposit.faults.length, 'ligne à corriger', 'lignes à corriger')}.` : ''}
      </p>
      {read ? (
        <section aria-labelledby="deposit-read" className="stack">
          <h2 id="deposit-read" className="deposit-title">
            {read.name}&nbsp;: {counted(read.deposit.reports.length, 'remontée lue', 'remontées lues')}
            {read.deposit.faults.length > 0 ? `, ${counted(read.deposit.faults.length, 'ligne à corriger', 'lignes à corriger')}` : ''}
          </h2>
          <Faults faults={read.deposit.faults} />
          <DepositedReports key={read.round} reports={read.deposit.reports} items={catalogue} awaited={week} />
        </section>
      ) : null}
      <p className="note fr-mt-3w">Les articles&nbsp;: {catalogue.map(({ labelPlural }) => labelPlural).join(', ')}. La semaine s’écrit {week} ou {shortWeek(week)}&nbsp;; sans FINESS, les lignes sont de votre établissement.</p>
    </div>
  );
}

const SHOWN = 50;

function Faults({ faults }: { faults: readonly LineFault[] }): ReactNode {
  if (faults.length === 0) return null;
  return (
    <div className="deposit-faults">
      <DataTable
        caption="Lignes à corriger dans le fichier"
        columns={[
          { key: 'line', header: 'Ligne', value: ({ line }) => line, isRowHeader: true },
          { key: 'column', header: 'Colonne', value: ({ column }) => column },
          { key: 'message', header: 'Que faire', value: ({ message }) => message },
        ]}
        rows={faults.slice(0, SHOWN)}
        rowKey={({ line, column }) => `${line}-${column}`}
      />
      {faults.length > SHOWN ? <p className="note">Et {counted(faults.length - SHOWN, 'autre')}.</p> : null}
    </div>
  );
}
