import { type ReactNode, useState } from 'react';
import { Input } from '@codegouvfr/react-dsfr/Input';
import { day, dayAndTime } from '../figures/dates.js';
import { counted } from '../figures/numbers.js';
import { AccountsDocument, type AccountsQuery } from '../generated/graphql.js';
import { useReading } from '../graph/use-document.js';
import { Card } from '../parts/card.js';
import { type Column, DataTable } from '../parts/data-table.js';
import { ExportLinks } from '../parts/export-links.js';
import { OpenScreen } from '../parts/states.js';
import { ScreenHead } from '../shell/screen-head.js';
import { useTitle } from '../shell/use-title.js';

type Account = AccountsQuery['accounts']['nodes'][number];
type Habilitation = Account['habilitations'][number];

const STEP = 25;
const MOST = 100;

const inWords = ({ roleLabel, perimeter }: Habilitation): string => `${roleLabel}, ${perimeter}`;

const COLUMNS: Column<Account>[] = [
  { key: 'name', header: 'Personne', isRowHeader: true, value: ({ name }) => name },
  { key: 'email', header: 'Adresse', value: ({ email }) => email },
  {
    key: 'habilitations',
    header: 'Habilitations',
    value: ({ habilitations }) => habilitations.map(inWords).join(' ; '),
    cell: ({ habilitations }) => (
      <ul className="fr-raw-list">
        {habilitations.map((one) => (
          <li key={one.id}>
            {one.inForce ? inWords(one) : <s>{inWords(one)}</s>}
            <div className="note">
              depuis le {day(one.validFrom, true)}
              {one.validUntil ? `, jusqu’au ${day(one.validUntil, true)}` : ''} · accordée par {one.grantedByName}
              {one.reason ? ` · « ${one.reason} »` : ''}
            </div>
          </li>
        ))}
      </ul>
    ),
  },
  { key: 'last', header: 'Dernière connexion', value: ({ lastSignInAt }) => lastSignInAt, cell: ({ lastSignInAt }) => (lastSignInAt ? dayAndTime(lastSignInAt) : 'jamais') },
  { key: 'active', header: 'Accès', value: ({ active }) => (active ? 'ouvert' : 'fermé') },
];

/** Who may see and do what; grants are made elsewhere. */
export function Accounts(): ReactNode {
  const [search, setSearch] = useState('');
  const [first, setFirst] = useState(STEP);
  const { data, failure, loading, reload } = useReading(AccountsDocument, { search: search.trim() || null, first, after: null });
  useTitle('Comptes et habilitations');
  const page = data?.accounts;
  return (
    <OpenScreen failure={failure}>
      <ScreenHead title="Comptes et habilitations" lead="Une habilitation donne un rôle sur un périmètre, pour un temps." />
      <Input label="Chercher une personne" hintText="Nom ou adresse électronique" nativeInputProps={{ type: 'search', value: search, onChange: (event) => setSearch(event.target.value) }} />
      <Card
        title={page ? counted(page.totalCount, 'compte') : 'Comptes'}
        loading={loading}
        failure={failure}
        onRetry={reload}
        exports={<ExportLinks fileName="comptes" columns={COLUMNS} rows={page?.nodes ?? []} />}
        more={
          page?.pageInfo.hasNextPage && first < MOST ? (
            <button type="button" className="foot-button" onClick={() => setFirst(Math.min(MOST, first + STEP))}>
              Voir plus
            </button>
          ) : null
        }
      >
        <DataTable caption="Comptes" columns={COLUMNS} rows={page?.nodes ?? []} rowKey={({ id }) => id} empty="Personne ne correspond." />
      </Card>
    </OpenScreen>
  );
}
