import { type ReactNode, useId, useState } from 'react';
import { fullWeek } from '../figures/dates.js';
import { levelOf } from '../figures/levels.js';
import { cover, coverInWords, quantity } from '../figures/numbers.js';
import { CoverageExplainedDocument, type CoverageLevel, type FormulaFragment, type ScopeKind, TerritoryExplainedDocument } from '../generated/graphql.js';
import { useReading } from '../graph/use-document.js';
import { FormulaView } from './formula-view.js';
import { HowComputed } from './how-computed.js';
import { LevelBadge } from './level-badge.js';
import { CardFailure, Skeleton } from './states.js';
import './how-computed.css';

interface Item {
  readonly code: string;
  readonly labelPlural: string;
}

/** The cover of one establishment, item by item, from the trace of the rule that computed it. */
export function CoverageExplanation({ finess, items }: { finess: string; items: readonly Item[] }): ReactNode {
  return <ItemChoice items={items} explained={(code) => <OfEstablishment finess={finess} code={code} />} />;
}

interface Place {
  readonly kind: ScopeKind;
  readonly code: string | null;
  readonly week?: string | null;
  /** The instant of a situation of the past. */
  readonly knownAt?: string | null;
}

/** The cover of a territory: what was summed, what was left out, and what follows. */
export function TerritoryExplanation({ items, ...place }: Place & { items: readonly Item[] }): ReactNode {
  return <ItemChoice items={items} explained={(code) => <OfTerritory place={place} code={code} />} />;
}

function ItemChoice({ items, explained }: { items: readonly Item[]; explained: (code: string | undefined) => ReactNode }): ReactNode {
  const chooserId = useId();
  const [chosen, setChosen] = useState<string>();
  const code = chosen ?? items[0]?.code;
  return (
    <HowComputed title="Comment est-ce calculé&nbsp;?">
      <div className="fr-select-group">
        <label className="fr-label" htmlFor={chooserId}>
          Article
        </label>
        <select className="fr-select" id={chooserId} value={code} onChange={(event) => setChosen(event.target.value)}>
          {items.map((item) => (
            <option key={item.code} value={item.code}>
              {item.labelPlural}
            </option>
          ))}
        </select>
      </div>
      {explained(code)}
    </HowComputed>
  );
}

function OfEstablishment({ finess, code }: { finess: string; code: string | undefined }): ReactNode {
  const { data, failure, reload } = useReading(CoverageExplainedDocument, { finess });
  if (failure) return <CardFailure failure={failure} onRetry={reload} />;
  const row = data?.coverage.find(({ item }) => item.code === code);
  if (!row) return <Skeleton words="Lecture du calcul…" />;
  const of = row.week ? `Remontée ${fullWeek(row.week)} · ${row.stale ? 'd’avant la semaine attendue' : 'de la semaine attendue'}` : 'Aucune remontée à ce jour';
  return <Quotient of={of} stock="Stock utilisable" row={row} level={row.level} />;
}

function OfTerritory({ place, code }: { place: Place; code: string | undefined }): ReactNode {
  const { data, failure, reload } = useReading(TerritoryExplainedDocument, place);
  if (failure) return <CardFailure failure={failure} onRetry={reload} />;
  const row = data?.situation.items.find(({ item }) => item.code === code);
  if (!data || !row) return <Skeleton words="Lecture du calcul…" />;
  return <Quotient of={`${data.situation.label} · ${fullWeek(data.situation.week)}`} stock="Somme des stocks" row={row} level={levelOf(row.weeksOfCover)} />;
}

interface Explained {
  readonly stockOnHand: number | null;
  readonly crisisWeeklyConsumption: number | null;
  readonly weeksOfCover: number | null;
  readonly explanation: readonly FormulaFragment[];
}

function Quotient({ of, stock, row, level }: { of: string; stock: string; row: Explained; level: CoverageLevel }): ReactNode {
  return (
    <>
      <p className="mention">{of}</p>
      <div className="sum">
        <Term name={stock} value={quantity(row.stockOnHand)} note="pièces" />
        <span className="sum__sign">÷</span>
        <Term name="Consommation de crise" value={quantity(row.crisisWeeklyConsumption)} note="pièces par semaine" />
        <span className="sum__sign">=</span>
        <Term name="Couverture" value={cover(row.weeksOfCover)} note={row.weeksOfCover === null ? 'inconnue' : `${coverInWords(row.weeksOfCover)}, tronquée`} />
        <span className="sum__sign">→</span>
        <div className="sum__term">
          <span className="note">Niveau</span>
          <LevelBadge level={level} />
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
