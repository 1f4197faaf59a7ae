import { type ReactNode, useEffect, useRef } from 'react';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { counted, cover, coverInWords, quantity } from '../../../figures/numbers.js';
import { day, dayAndTime, duration, shortWeek } from '../../../figures/dates.js';
import { worstFirst } from '../../../figures/levels.js';
import { EntryOutcomeDocument, type EntryOutcomeQuery, type SentReportFragment } from '../../../generated/graphql.js';
import { useLive } from '../../../graph/use-live.js';
import { useReading } from '../../../graph/use-document.js';
import { BulletAxis, BulletBar } from '../../../parts/bullet-bar.js';
import { Card } from '../../../parts/card.js';
import { type Column, DataTable } from '../../../parts/data-table.js';
import { LevelBadge } from '../../../parts/level-badge.js';

interface ConfirmationProps {
  finess: string;
  report: SentReportFragment;
  /** Weeks of cover of the report before, by item. */
  before: Readonly<Record<string, number | null>>;
  onCorrect: () => void;
  /** Sent by this person just now: the news is announced, and takes the focus. */
  isNew: boolean;
}

type Figures = EntryOutcomeQuery['coverage'][number];
/** In case the news does not come through. */
const ASK_AGAIN_MS = 3_000;

/** What was sent, and what it changes: the cover computed again arrives by itself. */
export function Confirmation({ finess, report, before, onCorrect, isNew }: ConfirmationProps): ReactNode {
  const heading = useRef<HTMLHeadingElement>(null);
  const { data, reload } = useReading(EntryOutcomeDocument, { finess, week: report.week });
  const ready = data?.weeklyReport?.evaluated === true && data.weeklyReport.version >= report.version;
  useLive('ESTABLISHMENT', finess, reload);
  useEffect(() => {
    if (isNew) heading.current?.focus();
  }, [isNew]);
  useEffect(() => {
    if (ready) return;
    const timer = setInterval(reload, ASK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [ready, reload]);
  const sorted = worstFirst(data?.coverage ?? []);
  return (
    <div className="stack">
      <section className="entry-sent">
        <h2 ref={heading} tabIndex={-1} className="fr-icon-checkbox-circle-fill">
          {' '}
          Remontée {shortWeek(report.week)} envoyée
        </h2>
        <p>
          {dayAndTime(report.submittedAt)}, par {report.submittedByName}
          {report.directorName && report.directorName !== report.submittedByName ? `, au nom de ${report.directorName}` : ''} · version {report.version}
          {report.lateByMinutes === null ? '' : ` · en retard de ${duration(report.lateByMinutes)}`}
        </p>
        {report.comment ? <p>«&nbsp;{report.comment}&nbsp;»</p> : null}
        <div className="entry-sent__acts">
          <Button linkProps={{ to: `/etablissement/${finess}` }}>Revenir à l’accueil</Button>
          <Button priority="secondary" iconId="fr-icon-edit-line" onClick={onCorrect}>
            Corriger
          </Button>
        </div>
      </section>
      <Card
        title={ready ? findingOf(sorted) : 'Couverture en cours de calcul…'}
        subtitle={`Semaines de consommation de crise, ${shortWeek(report.week)}\u00A0; en pointillé, la remontée d’avant`}
        loading={!ready}
      >
        <DataTable caption="Couverture recalculée" columns={columnsOf(before)} rows={sorted} rowKey={({ item }) => item.code} />
      </Card>
      <p className="fr-sr-only" role="status">
        {ready ? `Couverture recalculée. ${findingOf(sorted)}` : ''}
      </p>
    </div>
  );
}

function findingOf(coverage: readonly Figures[]): string {
  const worst = coverage[0];
  const low = coverage.filter(({ level }) => level === 'CRITICAL' || level === 'STOCK_OUT').length;
  if (!worst || worst.weeksOfCover === null) return 'Couverture recalculée';
  const worstWords = `${worst.item.labelPlural}\u00A0: ${coverInWords(worst.weeksOfCover)}`;
  return low > 1 ? `${worstWords}, ${counted(low, 'article critique', 'articles critiques')}` : worstWords;
}

const columnsOf = (before: ConfirmationProps['before']): Column<Figures>[] => [
  { key: 'item', header: 'Article', value: ({ item }) => item.labelPlural, isRowHeader: true },
  { key: 'bar', header: <BulletAxis />, label: 'Barre', value: () => null, cell: ({ item, weeksOfCover, level }) => <BulletBar weeks={weeksOfCover} level={level} reference={before[item.code] ?? null} />, wide: true, drawn: true },
  { key: 'weeks', header: 'Semaines', numeric: true, value: ({ weeksOfCover }) => weeksOfCover, cell: ({ weeksOfCover }) => <span className="table__cover">{cover(weeksOfCover)}</span> },
  { key: 'level', header: 'Niveau', value: ({ level }) => level, cell: ({ level }) => <LevelBadge level={level} /> },
  { key: 'gap', header: 'Il manque (pièces)', numeric: true, value: ({ gap }) => gap, cell: ({ gap }) => quantity(gap) },
  { key: 'out', header: 'Fin projetée', value: ({ projectedStockOut }) => projectedStockOut, cell: ({ projectedStockOut }) => (projectedStockOut ? day(projectedStockOut) : '—') },
];
