import { type FormEvent, type ReactNode, useState } from 'react';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { dayAndTime } from '../../figures/dates.js';
import { Dialog } from '../../parts/dialog.js';
import { parisClock, parisInstant } from '../../figures/paris-instant.js';
import type { KnownAt } from './use-known-at.js';

/** Full width, so that nobody takes the past for the present. */
export function KnownAtNotice({ knownAt }: { knownAt: KnownAt }): ReactNode {
  if (!knownAt.at) return null;
  return (
    <div className="fr-notice fr-notice--info known-at" role="status">
      <div className="fr-container">
        <div className="fr-notice__body known-at__body">
          <p>
            <span className="fr-notice__title">Situation telle que connue le {dayAndTime(knownAt.at)}.</span>{' '}
            <span className="fr-notice__desc">Ce qui est arrivé depuis n’est pas compté ; les mises à jour en direct sont arrêtées.</span>
          </p>
          <Button size="small" priority="secondary" iconId="fr-icon-arrow-go-back-line" onClick={() => knownAt.go(null)}>
            Revenir au direct
          </Button>
        </div>
      </div>
    </div>
  );
}

/** Chooses the instant. */
export function KnownAtButton({ knownAt, now }: { knownAt: KnownAt; now: string | undefined }): ReactNode {
  const [open, setOpen] = useState(false);
  const [clock, setClock] = useState('');
  const latest = now ? parisClock(now) : undefined;
  const instant = parisInstant(clock);
  const isLate = instant !== undefined && now !== undefined && instant > now;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!instant || isLate) return;
    setOpen(false);
    knownAt.go(clock);
  };
  return (
    <>
      <Button
        size="small"
        priority="tertiary"
        iconId="fr-icon-time-line"
        onClick={() => {
          setClock(knownAt.at ? parisClock(knownAt.at) : (latest ?? ''));
          setOpen(true);
        }}
      >
        Situation à une date
      </Button>
      <Dialog small title="Situation à une date" open={open} onClose={() => setOpen(false)}>
        <form onSubmit={submit}>
          <p>La situation est recalculée avec ce qui était connu à cet instant : les remontées reçues jusque-là, dans leur version d’alors.</p>
          <div className={`fr-input-group${isLate ? ' fr-input-group--error' : ''}`}>
            <label className="fr-label" htmlFor="known-at">
              Date et heure <span className="fr-hint-text">Heure de Paris, dans le passé</span>
            </label>
            <input
              className="fr-input"
              id="known-at"
              type="datetime-local"
              required
              max={latest}
              value={clock}
              aria-describedby={isLate ? 'known-at-error' : undefined}
              onChange={(event) => setClock(event.target.value)}
            />
            {isLate ? (
              <p className="fr-error-text" id="known-at-error">
                Choisissez un instant passé.
              </p>
            ) : null}
          </div>
          <Button type="submit" className="fr-mt-3w">
            Afficher
          </Button>
        </form>
      </Dialog>
    </>
  );
}
