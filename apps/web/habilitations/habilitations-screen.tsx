import './habilitations.css';
import { type ReactNode, useState } from 'react';
import { Input } from '@codegouvfr/react-dsfr/Input';
import { SegmentedControl } from '@codegouvfr/react-dsfr/SegmentedControl';
import { type HabilitationFilter, HabilitationsDocument } from '../generated/graphql.js';
import { useReading } from '../graph/use-document.js';
import { OpenScreen } from '../parts/states.js';
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
/** Invitations wait below: the first ones say enough. */
const FEW = 10;

/** Who may do what in the grantor's perimeter: confirmed, invited, withdrawn here. */
export function HabilitationsScreen(): ReactNode {
  const { person, desk } = useSession();
  const [search, setSearch] = useState('');
  const [state, setState] = useState<State>('IN_FORCE');
  const [first, setFirst] = useState(STEP);
  const [invited, setInvited] = useState(FEW);
  const [granting, setGranting] = useState(false);
  const { data, failure, loading, reload } = useReading(HabilitationsDocument, { filter: { search: search.trim() || null, state }, first, invited });
  const isEstablishment = desk === 'establishment';
  const title = isEstablishment ? 'Qui saisit pour mon établissement' : 'Habilitations';
  useTitle(title);
  const page = data?.habilitations;
  return (
    <OpenScreen failure={failure}>
      <ScreenHead
        title={title}
        lead={isEstablishment ? 'Invitez qui remplit la semaine à votre place, retirez qui s’en va.' : 'Une habilitation donne un rôle sur un périmètre, pour un temps, avec un motif.'}
        tools={
          data && data.grantableRoles.length > 0 ? (
            <button type="button" className="fr-btn fr-btn--icon-left fr-icon-user-add-line" onClick={() => setGranting(true)}>
              {isEstablishment ? 'Inviter une personne' : 'Accorder une habilitation'}
            </button>
          ) : null
        }
      />
      <div className="stack">
        {data && data.toReview.totalCount > 0 ? <ReviewCard rows={data.toReview.nodes} total={data.toReview.totalCount} onChanged={reload} /> : null}
        <Chooser state={state} onState={setState} search={search} onSearch={isEstablishment ? undefined : setSearch} />
        <HabilitationsCard
          rows={page?.nodes ?? []}
          total={page?.totalCount}
          loading={loading}
          failure={failure}
          onChanged={reload}
          ownEmail={person.email}
          mayClose={person.roles.includes('ADMIN')}
          empty={whyEmpty(search, state)}
          onMore={moreOf(page, first, setFirst)}
        />
        {data ? <InvitationsCard rows={data.invitations.nodes} total={data.invitations.totalCount} onChanged={reload} onMore={moreOf(data.invitations, invited, setInvited)} /> : null}
        {person.roles.includes('ADMIN') ? <ReviewStateCard /> : null}
      </div>
      {granting ? <GrantDialog roles={data?.grantableRoles ?? []} onClose={() => setGranting(false)} onDone={reload} /> : null}
    </OpenScreen>
  );
}

/** The next rows of a list, while there are some. */
function moreOf(page: { pageInfo: { hasNextPage: boolean } } | undefined, shown: number, show: (most: number) => void): (() => void) | undefined {
  return page?.pageInfo.hasNextPage && shown < MOST ? () => show(Math.min(MOST, shown + STEP)) : undefined;
}

function whyEmpty(search: string, state: State): string {
  if (search.trim() !== '') return 'Personne de ce nom ou de cette adresse.';
  return state === 'ENDED' ? 'Aucune habilitation n’a pris fin ni n’a été retirée ici.' : 'Personne n’a encore d’habilitation ici.';
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
        <Input className="fr-mt-2w person-search" label="Chercher une personne" hintText="Nom ou adresse électronique" nativeInputProps={{ type: 'search', value: search, onChange: (event) => onSearch(event.target.value) }} />
      ) : null}
    </div>
  );
}
