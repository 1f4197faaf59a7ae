import type { ReactNode } from 'react';
import { ProductDocument } from '../generated/graphql.js';
import { useReading } from '../graph/use-document.js';

/** In demonstration only (the server says so): one click to see the product as each of its users. */
export function DemoAccounts({ onChoose, busy }: { onChoose: (email: string) => void; busy: boolean }): ReactNode {
  const { data } = useReading(ProductDocument, {});
  const accounts = data?.product.demoAccounts ?? [];
  if (accounts.length === 0) return null;
  return (
    <section className="demo-accounts" aria-labelledby="demo-accounts">
      <h2 id="demo-accounts" className="fr-h6 fr-mb-1v">
        Démonstration&nbsp;: entrer comme…
      </h2>
      <p className="note fr-mb-1w">Établissements, personnes et chiffres fictifs. Mot de passe de tous ces comptes&nbsp;: vigie-demo.</p>
      <ul className="fr-raw-list demo-accounts__list">
        {accounts.map(({ email, label, perimeter, purpose }) => (
          <li key={email}>
            <button type="button" className="fr-btn fr-btn--tertiary fr-btn--sm" disabled={busy} onClick={() => onChoose(email)}>
              {label}
            </button>
            <div className="note">
              {purpose} · {perimeter}
              <br />
              {email}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
