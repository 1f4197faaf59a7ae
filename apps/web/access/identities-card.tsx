import { type ReactNode, useEffect, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { DetachIdentityDocument, type MyAccessQuery, SignInProvidersDocument } from '../generated/graphql.js';
import { longDay } from '../figures/dates.js';
import { useReading, useSending } from '../graph/use-document.js';
import { Card } from '../parts/card.js';
import { DataTable } from '../parts/data-table.js';
import { FormProblem } from '../parts/form-problem.js';
import { addressAskedFor, refusalOf } from '../session/state/provider-refusals.js';
import { StateRefusal } from '../session/state/state-refusal.js';

interface IdentitiesCardProps {
  identities: MyAccessQuery['myAccess']['identities'];
  onChange: () => void;
  /** Does it at once, or after a proof. */
  onceProved: (then: () => void) => void;
  onProofNeeded: (again: () => void) => void;
}

/** The State's identities that open the account: attached by going there, detached here; each asks for a fresh proof. */
export function IdentitiesCard({ identities, onChange, onceProved, onProofNeeded }: IdentitiesCardProps): ReactNode {
  const location = useLocation();
  const navigate = useNavigate();
  const { data } = useReading(SignInProvidersDocument, {});
  const [problem, setProblem] = useState<string>();
  // What the way back from a provider says, once.
  const [search] = useState(() => new URLSearchParams(location.search));
  const isBack = search.has('connexion');
  useEffect(() => {
    if (isBack) void navigate(addressAskedFor(location), { replace: true });
  }, [isBack]);
  const detach = useSending(DetachIdentityDocument);
  const takeOff = (provider: (typeof identities)[number]['provider']): void =>
    void detach({ provider }).then(({ data: done, failure }) => {
      const outcome = done?.detachIdentity;
      if (outcome?.__typename === 'AccessRefused' && outcome.code === 'PROOF_REQUIRED') return onProofNeeded(() => takeOff(provider));
      setProblem(failure?.message ?? (outcome?.__typename === 'AccessRefused' ? outcome.message : undefined));
      onChange();
    });
  const toAttach = (data?.product.signInProviders ?? []).filter(({ provider }) => !identities.some((one) => one.provider === provider));
  const refusal = refusalOf(search);
  if (identities.length === 0 && toAttach.length === 0) return null;
  const title = identities.length === 0 ? 'Aucune identité de l’État rattachée' : identities.length === 1 ? 'Une identité de l’État ouvre votre compte' : `${identities.length} identités de l’État ouvrent votre compte`;
  return (
    <Card title={title} subtitle="Pro Santé Connect ou ProConnect disent qui vous êtes ; vos habilitations disent ce que vous pouvez faire.">
      {refusal ? <StateRefusal refusal={refusal} /> : null}
      {search.get('connexion') === 'rattachee' ? (
        <div className="fr-alert fr-alert--success fr-alert--sm fr-mb-2w" role="status">
          <p>Votre identité est rattachée&nbsp;: vous pouvez désormais vous connecter avec elle.</p>
        </div>
      ) : null}
      <FormProblem message={problem} />
      <DataTable
        caption="Mes identités"
        rows={identities}
        rowKey={({ provider }) => provider}
        empty="Rattachez une identité pour vous connecter sans mot de passe."
        columns={[
          { key: 'provider', header: 'Fournisseur', value: ({ label }) => label, isRowHeader: true },
          { key: 'name', header: 'Nom qu’il donne', value: ({ name }) => name },
          { key: 'since', header: 'Depuis', value: ({ linkedAt }) => longDay(linkedAt) },
          { key: 'used', header: 'Dernier usage', value: ({ lastUsedAt }) => (lastUsedAt === null ? 'Jamais' : longDay(lastUsedAt)) },
          {
            key: 'act',
            header: <span className="fr-sr-only">Action</span>,
            label: 'Action',
            value: () => '',
            cell: ({ provider, label }) => (
              <button type="button" className="fr-btn fr-btn--tertiary fr-btn--sm" onClick={() => onceProved(() => takeOff(provider))}>
                Détacher<span className="fr-sr-only"> {label}</span>
              </button>
            ),
          },
        ]}
      />
      {toAttach.length > 0 ? (
        <div className="fr-btns-group fr-btns-group--inline fr-mt-2w">
          {toAttach.map(({ provider, label, startAddress, isAway }) => (
            <button
              key={provider}
              type="button"
              className="fr-btn fr-btn--secondary"
              disabled={isAway}
              onClick={() => onceProved(() => window.location.assign(`${startAddress}?rattacher=oui&retour=${encodeURIComponent('/mon-acces')}`))}
            >
              Rattacher {label}
              {isAway ? ' (ne répond pas)' : ''}
            </button>
          ))}
        </div>
      ) : null}
    </Card>
  );
}
