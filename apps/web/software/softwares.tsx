import { type ReactNode, useState } from 'react';
import { day, dayAndTime } from '../figures/dates.js';
import { counted } from '../figures/numbers.js';
import { SoftwaresDocument } from '../generated/graphql.js';
import { useReading } from '../graph/use-document.js';
import { Card } from '../parts/card.js';
import { OpenScreen } from '../parts/states.js';
import { type Column, DataTable } from '../parts/data-table.js';
import { ExportLinks } from '../parts/export-links.js';
import { ScreenHead } from '../shell/screen-head.js';
import { useTitle } from '../shell/use-title.js';
import { CreateSoftwareDialog } from './create-software-dialog.js';
import { ManageSoftwareDialog } from './manage-software-dialog.js';
import './software.css';
import { lastingSecret, lastUse, type Software, softwareFinding, softwareState, type SoftwareState, STATE_LABELS, worstFirst } from './software-state.js';

const STEP = 25;
const MOST = 200;

const ICONS: Readonly<Record<SoftwareState, string>> = {
  NO_SECRET: 'fr-icon-error-fill',
  EXPIRES_SOON: 'fr-icon-time-line',
  NO_ESTABLISHMENT: 'fr-icon-alert-line',
  NEVER_USED: 'fr-icon-information-line',
  ACTIVE: 'fr-icon-checkbox-circle-fill',
};

const served = ({ establishments, othersCount }: Software): string => {
  const [first] = establishments;
  if (establishments.length === 1 && othersCount === 0 && first) return first.name;
  const own = counted(establishments.length, 'établissement');
  return othersCount === 0 ? own : `${own}, et ${counted(othersCount, 'autre')} hors de votre périmètre`;
};

function endInWords(software: Software): string {
  const lasting = lastingSecret(software);
  return lasting ? day(lasting.expiresAt, true) : '—';
}

function lastUseInWords(software: Software): string {
  const at = lastUse(software)?.lastUsedAt;
  return at ? dayAndTime(at) : 'jamais';
}

function columnsFor(onManage: (software: Software) => void): Column<Software>[] {
  return [
    {
      key: 'software',
      header: 'Logiciel',
      isRowHeader: true,
      value: ({ software }) => software,
      cell: ({ software, vendor }) => (
        <>
          {software}
          <div className="note">{vendor}</div>
        </>
      ),
    },
    { key: 'vendor', header: 'Éditeur', hidden: true, value: ({ vendor }) => vendor },
    { key: 'contact', header: 'Contact', hidden: true, value: ({ contactEmail }) => contactEmail },
    {
      key: 'state',
      header: 'État',
      value: (software) => STATE_LABELS[softwareState(software)],
      cell: (software) => {
        const state = softwareState(software);
        return <span className={`software-state software-state--${state.toLowerCase()} ${ICONS[state]}`}>{STATE_LABELS[state]}</span>;
      },
    },
    { key: 'served', header: 'Établissements', value: served },
    { key: 'end', header: 'Secret valable jusqu’au', value: (software) => lastingSecret(software)?.expiresAt, cell: endInWords },
    { key: 'used', header: 'Dernier usage', value: (software) => lastUse(software)?.lastUsedAt, cell: lastUseInWords },
    {
      key: 'manage',
      header: 'Gestion',
      value: () => null,
      drawn: true,
      cell: (software) => (
        <button type="button" className="fr-btn fr-btn--sm fr-btn--secondary" onClick={() => onManage(software)}>
          Gérer<span className="fr-sr-only"> {software.software}</span>
        </button>
      ),
    },
  ];
}

/** The softwares that send reports in place of people: whether they still can, and what they prove themselves with. */
export function Softwares(): ReactNode {
  const [first, setFirst] = useState(STEP);
  const [isCreating, setCreating] = useState(false);
  const [managed, setManaged] = useState<string>();
  const { data, failure, loading, reload } = useReading(SoftwaresDocument, { first });
  useTitle('Logiciels');
  const page = data?.machineAccounts;
  const rows = worstFirst(page?.nodes ?? []);
  const columns = columnsFor(({ id }) => setManaged(id));
  const current = rows.find(({ id }) => id === managed);
  return (
    <OpenScreen failure={failure}>
      <ScreenHead
        title="Logiciels"
        lead="Un logiciel de pharmacie envoie les remontées de ses établissements et relit leur couverture. Ce qui engage une personne lui est refusé."
        tools={
          <button type="button" className="fr-btn fr-btn--icon-left fr-icon-add-line" onClick={() => setCreating(true)}>
            Ajouter un logiciel
          </button>
        }
      />
      <Card
        title={page ? softwareFinding(rows) : 'Logiciels'}
        loading={loading}
        failure={failure}
        onRetry={reload}
        exports={rows.length > 0 ? <ExportLinks fileName="logiciels" columns={columns} rows={rows} /> : null}
        more={
          page?.pageInfo.hasNextPage && first < MOST ? (
            <button type="button" className="foot-button" onClick={() => setFirst(Math.min(MOST, first + STEP))}>
              Voir plus
            </button>
          ) : null
        }
      >
        <DataTable caption="Logiciels" columns={columns} rows={rows} rowKey={({ id }) => id} empty="Aucun logiciel n’envoie de remontée pour vos établissements. Votre éditeur sait le faire&nbsp;? Ajoutez son logiciel, puis donnez-lui l’identifiant et le secret montrés une seule fois." />
      </Card>
      {isCreating ? <CreateSoftwareDialog onClose={() => setCreating(false)} onCreated={reload} /> : null}
      {current ? <ManageSoftwareDialog software={current} onClose={() => setManaged(undefined)} onChanged={reload} /> : null}
    </OpenScreen>
  );
}
