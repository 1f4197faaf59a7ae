import { type ReactNode, useState } from 'react';
import { fullWeek } from '../figures/dates.js';
import { cover, coverInWords, quantity } from '../figures/numbers.js';
import { CoverageExplainedDocument } from '../generated/graphql.js';
import { useReading } from '../graph/use-document.js';
import { Dialog } from './dialog.js';
import { FormulaView } from './formula-view.js';
import { LevelBadge } from './level-badge.js';
import { CardFailure, Skeleton } from './states.js';
import './how-computed.css';

/** "Comment est-ce calculé ?" of a card's foot: opens what it is given. */
export function HowComputed({ title, children }: { title: string; children: ReactNode }): ReactNode {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="foot-button fr-icon-calculator-line" onClick={() => setOpen(true)}>
        Comment est-ce calculé&nbsp;?
      </button>
      <Dialog title={title} open={open} onClose={() => setOpen(false)}>
        {children}
      </Dialog>
    </>
  );
}

/** The cover of one establishment, item by item, from the trace of the rule that computed it. */
export function CoverageExplanation({ finess, items }: { finess: string; items: readonly { code: string; labelPlural: string }[] }): ReactNode {
  const [code, setCode] = useState(items[0]?.code);
  return (
    <HowComputed title="Comment est-ce calculé ?">
      <div className="fr-select-group">
        <label className="fr-label" htmlFor="explained-item">
          Article
        </label>
        <select className="fr-select" id="explained-item" value={code} onChange={(event) => setCode(event.target.value)}>
          {items.map((item) => (
            <option key={item.code} value={item.code}>
              {item.labelPlural}
            </option>
          ))}
        </select>
      </div>
      <ExplainedItem finess={finess} code={code} />
    </HowComputed>
  );
}

function ExplainedItem({ finess, code }: { finess: string; code: string | undefined }): ReactNode {
  const { data, failure, loading, reload } = useReading(CoverageExplainedDocument, { finess });
  if (failure) return <CardFailure failure={failure} onRetry={reload} />;
  const row = data?.coverage.find(({ item }) => item.code === code);
  if (loading || !row) return <Skeleton words="Lecture du calcul…" />;
  return (
    <>
      <p className="mention">
        {row.week ? `Remontée ${fullWeek(row.week)} · ${row.stale ? 'd’avant la semaine attendue' : 'de la semaine attendue'}` : 'Aucune remontée à ce jour'}
      </p>
      <div className="sum">
        <Term name="Stock utilisable" value={quantity(row.stockOnHand)} note="pièces" />
        <span className="sum__sign">÷</span>
        <Term name="Consommation de crise" value={quantity(row.crisisWeeklyConsumption)} note="pièces par semaine" />
        <span className="sum__sign">=</span>
        <Term name="Couverture" value={cover(row.weeksOfCover)} note={row.weeksOfCover === null ? 'inconnue' : `${coverInWords(row.weeksOfCover)}, tronquée`} />
        <span className="sum__sign">→</span>
        <div className="sum__term">
          <span className="note">Niveau</span>
          <LevelBadge level={row.level} />
        </div>
      </div>
      <FormulaView formulas={row.explanation} />
      <p className="note">Le même code calcule le chiffre et écrit cette page.</p>
    </>
  );
}

function Term({ name, value, note }: { name: string; value: string; note: string }): ReactNode {
  return (
    <div className="sum__term">
      <span className="note">{name}</span>
      <strong className="sum__value">{value}</strong>
      <span className="note">{note}</span>
    </div>
  );
}
