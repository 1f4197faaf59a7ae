import { type ReactNode, useState } from 'react';
import { type ChangedAccessFragment, type MyAccessQuery, RemoveSecondFactorDocument, RenewRecoveryCodesDocument } from '../generated/graphql.js';
import { day } from '../figures/dates.js';
import { type Failure, useSending } from '../graph/use-document.js';
import { Card } from '../parts/card.js';
import { DataTable } from '../parts/data-table.js';
import { FormProblem } from '../parts/form-problem.js';
import { EnrolPasskey } from './enrolment/enrol-passkey.js';
import { EnrolTotp } from './enrolment/enrol-totp.js';
import { RecoveryCodes } from './enrolment/recovery-codes.js';
import { passkeysAreKnown } from './passkey.js';

interface FactorsCardProps {
  access: MyAccessQuery['myAccess'];
  onChange: () => void;
  /** Does it at once, or after a proof. */
  onceProved: (then: () => void) => void;
  onProofNeeded: (again: () => void) => void;
}

type Act = 'totp' | 'passkey' | undefined;

/** Second factors and recovery codes: added, taken off, renewed; each change asks for a fresh proof. */
export function FactorsCard({ access, onChange, onceProved, onProofNeeded }: FactorsCardProps): ReactNode {
  const [adding, setAdding] = useState<Act>();
  const [codes, setCodes] = useState<readonly string[]>([]);
  const [problem, setProblem] = useState<string>();
  const remove = useSending(RemoveSecondFactorDocument);
  const renew = useSending(RenewRecoveryCodesDocument);
  const follow = (outcome: ChangedAccessFragment | undefined, failure: Failure | undefined, again: () => void): void => {
    if (outcome?.__typename === 'AccessRefused' && outcome.code === 'PROOF_REQUIRED') return onProofNeeded(again);
    setProblem(failure?.message ?? (outcome?.__typename === 'AccessRefused' ? outcome.message : undefined));
    if (outcome?.__typename === 'AccessChanged') setCodes(outcome.recoveryCodes);
    onChange();
  };
  const takeOff = (id: string): void => void remove({ id }).then(({ data, failure }) => follow(data?.removeSecondFactor, failure, () => takeOff(id)));
  const renewCodes = (): void => void renew({}).then(({ data, failure }) => follow(data?.renewRecoveryCodes, failure, renewCodes));
  const enrolled = (recoveryCodes: readonly string[]): void => {
    setAdding(undefined);
    setProblem(undefined);
    setCodes(recoveryCodes);
    onChange();
  };
  const { factors, recoveryCodesLeft, secondFactorRequired } = access;
  const count = factors.length;
  const title = count === 0 ? 'Aucun second facteur' : count === 1 ? 'Un second facteur protège votre compte' : `${count} seconds facteurs protègent votre compte`;
  return (
    <Card title={title} subtitle={secondFactorRequired ? 'Obligatoire\u00A0: un au moins.' : 'Facultatif dans cette démonstration\u00A0: s’il y en a un, il est demandé à la connexion.'}>
      <FormProblem message={problem} />
      {codes.length > 0 ? <RecoveryCodes codes={codes} onKept={() => setCodes([])} /> : null}
      <DataTable
        caption="Mes seconds facteurs"
        rows={factors}
        rowKey={({ id }) => id}
        empty="Votre mot de passe est seul à protéger votre compte."
        columns={[
          { key: 'name', header: 'Moyen', value: ({ name }) => name, isRowHeader: true },
          { key: 'kind', header: 'Sorte', value: ({ kind }) => (kind === 'TOTP' ? 'Code à six chiffres' : 'Clé d’accès') },
          { key: 'since', header: 'Depuis', value: ({ createdAt }) => day(createdAt, true) },
          { key: 'used', header: 'Dernier usage', value: ({ lastUsedAt }) => (lastUsedAt === null ? 'Jamais' : day(lastUsedAt, true)) },
          {
            key: 'act',
            header: <span className="fr-sr-only">Action</span>,
            label: 'Action',
            value: () => '',
            cell: ({ id, name }) => (
              <button type="button" className="fr-btn fr-btn--tertiary fr-btn--sm" onClick={() => onceProved(() => takeOff(id))}>
                Retirer<span className="fr-sr-only"> {name}</span>
              </button>
            ),
          },
        ]}
      />
      {count > 0 ? (
        <p className="fr-mt-2w">
          Codes de secours&nbsp;: {recoveryCodesLeft === 0 ? 'il n’en reste aucun' : recoveryCodesLeft === 1 ? 'il en reste un' : `il en reste ${recoveryCodesLeft}`} sur dix.{' '}
          <button type="button" className="fr-link" onClick={() => onceProved(renewCodes)}>
            En demander dix nouveaux
          </button>
        </p>
      ) : null}
      {adding === 'totp' ? (
        <EnrolTotp pendingToken={null} onEnrolled={enrolled} onCancel={() => setAdding(undefined)} />
      ) : (
        <div className="fr-btns-group fr-btns-group--inline fr-btns-group--icon-left fr-mt-2w">
          <button type="button" className="fr-btn fr-btn--secondary fr-btn--icon-left fr-icon-smartphone-line" onClick={() => onceProved(() => setAdding('totp'))}>
            Ajouter une application
          </button>
          {adding === 'passkey' || access.recentlyProved ? (
            <EnrolPasskey pendingToken={null} onEnrolled={enrolled} onFailure={setProblem} />
          ) : passkeysAreKnown() ? (
            <button type="button" className="fr-btn fr-btn--secondary fr-btn--icon-left fr-icon-lock-line" onClick={() => onceProved(() => setAdding('passkey'))}>
              Préparer une clé d’accès
            </button>
          ) : null}
        </div>
      )}
    </Card>
  );
}
