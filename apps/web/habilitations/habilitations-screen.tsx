import './habilitations.css';
import { type ReactNode, useState } from 'react';
import { Input } from '@codegouvfr/react-dsfr/Input';
import { SegmentedControl } from '@codegouvfr/react-dsfr/SegmentedControl';
import { type HabilitationFilter, HabilitationsDocument, type HabilitationsQuery } from '../generated/graphql.js';
import { useReading } from '../graph/use-document.js';
import { useSession } from '../session/session.js';
import { ScreenHead } from '../shell/screen-head.js';
import { useTitle } from '../shell/use-title.js';
import { GrantDialog } from './grant-dialog.js';
import { HabilitationsCard } from './habilitations-card.js';
import { InvitationsCard } from './invitations-card.js';
import { ReviewCard } from './review-card.js';
import { ReviewStateCard } from './review-state-card.js';

type State = NonNullable<HabilitationFilter['state']>;

const STEP = 25;
const MOST = 200;

/** Who may do what in the grantor's perimeter: confirmed, invited, withdrawn here. */
export function HabilitationsScreen(): ReactNode {
  const { person, desk } = useSession();
  const [search, setSearch] = useState('');
  const [state, setState] = useState<State>('IN_FORCE');
  const [first, setFirst] = useState(STEP);
  const [granting, setGranting] = useState(false);
  const { data, failure, loading, reload } = useReading(HabilitationsDocument, { filter: { search: search.trim() || null, state }, first });
  const title = desk === 'establishment' ? 'Qui saisit pour mon établissement' : 'Habilitations';
  useTitle(title);
  const page = data?.habilitations;
  return (
    <div className="fr-container">
      <ScreenHead
        title={title}
        lead="Une habilitation donne un rôle sur un périmètre, pour un temps, avec un motif."
        tools={
          data && data.grantableRoles.length > 0 ? (
            <button type="button" className="fr-btn fr-btn--icon-left fr-icon-user-add-line" onClick={() => setGranting(true)}>
              {desk === 'establishment' ? 'Inviter une personne' : 'Accorder une habilitation'}
            </button>
          ) : null
        }
      />
      <div className="stack">
        {data ? <Pending data={data} onChanged={reload} /> : null}
        <Chooser state={state} onState={setState} search={search} onSearch={desk === 'establishment' ? undefined : setSearch} />
        <HabilitationsCard
          rows={page?.nodes ?? []}
          total={page?.totalCount}
          loading={loading}
          failure={failure}
          onChanged={reload}
          ownEmail={person.email}
          mayClose={person.roles.includes('ADMIN')}
          onMore={page?.pageInfo.hasNextPage && first < MOST ? () => setFirst(Math.min(MOST, first + STEP)) : undefined}
        />
        {person.roles.includes('ADMIN') ? <ReviewStateCard /> : null}
      </div>
      {granting ? <GrantDialog roles={data?.grantableRoles ?? []} onClose={() => setGranting(false)} onDone={reload} /> : null}
    </div>
  );
}

/** What waits for the grantor, and for those invited. */
function Pending({ data, onChanged }: { data: HabilitationsQuery; onChanged: () => void }): ReactNode {
  const { toReview, invitations } = data;
  return (
    <>
      {toReview.totalCount > 0 ? <ReviewCard rows={toReview.nodes} total={toReview.totalCount} onChanged={onChanged} /> : null}
      <InvitationsCard rows={invitations.nodes} total={invitations.totalCount} onChanged={onChanged} />
    </>
  );
}

interface ChooserProps {
  state: State;
  onState: (state: State) => void;
  search: string;
  /** Undefined where there are too few to look for. */
  onSearch: ((words: string) => void) | undefined;
}

/** What the list is kept to. */
function Chooser({ state, onState, search, onSearch }: ChooserProps): ReactNode {
  return (
    <div>
      <SegmentedControl
        small
        legend="Montrer"
        hideLegend
        segments={[
          { label: 'En vigueur', nativeInputProps: { checked: state === 'IN_FORCE', onChange: () => onState('IN_FORCE') } },
          { label: 'Terminées', nativeInputProps: { checked: state === 'ENDED', onChange: () => onState('ENDED') } },
        ]}
      />
      {onSearch ? (
        <Input className="fr-mt-2w" label="Chercher une personne" hintText="Nom ou adresse électronique" nativeInputProps={{ type: 'search', value: search, onChange: (event) => onSearch(event.target.value) }} />
      ) : null}
    </div>
  );
}
