import { type ReactNode, useId, useState } from 'react';
import type { Failure } from '../graph/use-document.js';
import { CardFailure, Skeleton } from './states.js';

interface CardProps {
  /** The finding: "Blouses : 0,8 semaine". */
  title: ReactNode;
  /** Measure, set and week. */
  subtitle?: ReactNode;
  /** Beside the title: a chooser, a total, the one action. */
  aside?: ReactNode;
  children?: ReactNode;
  /** The table behind a chart: makes "Voir le tableau". */
  table?: ReactNode;
  /** Export links (`ExportLinks`). */
  exports?: ReactNode;
  /** "Comment est-ce calculé ?" (`HowComputed`). */
  explain?: ReactNode;
  /** Anything more in the foot. */
  more?: ReactNode;
  /** The card of the screen's one act. */
  isKey?: boolean;
  /** Columns of 12 on a wide screen. */
  span?: number;
  loading?: boolean;
  failure?: Failure | undefined;
  onRetry?: () => void;
}

/** A finding with its proof. The foot always in one order: table, exports, how it is computed. */
export function Card(props: CardProps): ReactNode {
  const titleId = useId();
  const tableId = useId();
  const [showsTable, setShowsTable] = useState(false);
  const hasFoot = props.table || props.exports || props.explain || props.more;
  const ready = !props.loading && !props.failure;
  return (
    <section
      className={`card${props.isKey ? ' card--key' : ''}`}
      aria-labelledby={titleId}
      aria-busy={props.loading ?? false}
      style={props.span ? { gridColumn: `span ${props.span}` } : undefined}
    >
      <div className="card__head">
        <div className="card__titles">
          <h2 className="card__title" id={titleId}>
            {props.title}
          </h2>
          {props.subtitle ? <p className="card__subtitle">{props.subtitle}</p> : null}
        </div>
        {props.aside}
      </div>
      <div className="card__body">
        {props.loading ? <Skeleton /> : null}
        {props.failure ? <CardFailure failure={props.failure} onRetry={props.onRetry} /> : null}
        {ready ? props.children : null}
        {ready && props.table && showsTable ? <div id={tableId}>{props.table}</div> : null}
      </div>
      {hasFoot && ready ? (
        <div className="card__foot">
          {props.table ? (
            <button
              type="button"
              className="foot-button fr-icon-table-2"
              aria-expanded={showsTable}
              aria-controls={showsTable ? tableId : undefined}
              onClick={() => setShowsTable(!showsTable)}
            >
              {showsTable ? 'Masquer le tableau' : 'Voir le tableau'}
            </button>
          ) : null}
          {props.exports}
          {props.explain}
          {props.more}
        </div>
      ) : null}
    </section>
  );
}
