import { type ReactNode, useMemo, useState } from 'react';
import { shortWeek } from '../../figures/dates.js';
import { LEVEL_ICONS, LEVEL_LABELS } from '../../figures/levels.js';
import { cover } from '../../figures/numbers.js';
import type { CoverageRowFragment, OpenAlertFragment } from '../../generated/graphql.js';
import { worstFirst } from '../../figures/levels.js';
import { Card } from '../../parts/card.js';
import { type Column, DataTable } from '../../parts/data-table.js';
import { ExportLinks } from '../../parts/export-links.js';
import { AcknowledgeDialog } from '../alerts/acknowledge-dialog.js';
import { useRights } from '../rights.js';
import { type Lane, lanesFinding, levelChanges } from './lanes.js';
import type { History } from './stock-card.js';

const LANE_WEEKS = 8;

interface Row extends Lane {
  readonly code: string;
  readonly alert: OpenAlertFragment | undefined;
}

/** A figure on its level's colour; the icon only where the level changes. */
function LaneCell({ row, index }: { row: Row; index: number }): ReactNode {
  const week = row.weeks[index];
  if (!week?.level) return <span className="mention">—</span>;
  return (
    <span className={`level-cell level-${week.level.toLowerCase()}`} title={LEVEL_LABELS[week.level]}>
      {levelChanges(row.weeks, index) ? <span className={`${LEVEL_ICONS[week.level]} fr-icon--xs`} aria-hidden="true" /> : null}
      {cover(week.weeksOfCover)}
      <span className="fr-sr-only">, {LEVEL_LABELS[week.level]}</span>
    </span>
  );
}

interface LevelLanesCardProps {
  finess: string;
  rows: readonly CoverageRowFragment[];
  history: History;
  alerts: readonly OpenAlertFragment[];
  onChanged: () => void;
}

/** Eight weeks of every item side by side, and the alert that is open on it. */
export function LevelLanesCard({ finess, rows, history, alerts, onChanged }: LevelLanesCardProps): ReactNode {
  const rights = useRights();
  const [acknowledged, setAcknowledged] = useState<OpenAlertFragment>();
  const lanes = useMemo(
    () =>
      worstFirst(rows).map(({ item, level }): Row => ({
        code: item.code,
        label: item.labelPlural,
        level,
        weeks: (history.find((one) => one.item.code === item.code)?.weeks ?? []).slice(-LANE_WEEKS),
        alert: alerts.find((alert) => alert.item?.code === item.code),
      })),
    [rows, history, alerts],
  );
  const columns: Column<Row>[] = [
    { key: 'item', header: 'Article', isRowHeader: true, value: ({ label }) => label },
    ...(lanes[0]?.weeks ?? []).map(
      ({ week }, index): Column<Row> => ({ key: week, header: shortWeek(week), numeric: true, value: (row) => row.weeks[index]?.weeksOfCover, cell: (row) => <LaneCell row={row} index={index} /> }),
    ),
    {
      key: 'alert',
      header: 'Alerte ouverte',
      value: ({ alert }) => (alert?.level ? `${LEVEL_LABELS[alert.level]}, ${shortWeek(alert.openedWeek)}` : 'aucune'),
      cell: ({ alert, label }) => {
        if (!alert?.level) return <span className="mention">aucune</span>;
        const words = `${LEVEL_LABELS[alert.level]}, ${shortWeek(alert.openedWeek)}`;
        if (alert.status === 'ACKNOWLEDGED') return <span title={`Prise en compte par ${alert.acknowledgedByName ?? ''}`}>{words} · prise en compte</span>;
        if (!rights.acknowledge) return words;
        return (
          <span className="nowrap">
            {words}{' · '}
            <button type="button" className="fr-link fr-text--xs" onClick={() => setAcknowledged(alert)} aria-label={`prendre en compte : ${label}`}>
              prendre en compte
            </button>
          </span>
        );
      },
    },
  ];
  return (
    <Card
      span={7}
      title={lanesFinding(lanes)}
      subtitle="Une ligne par article, une case par semaine, en semaines de couverture ; l’icône marque un changement de niveau"
      exports={<ExportLinks fileName={`niveaux-${finess}`} columns={columns} rows={lanes} />}
    >
      <div className="compact lanes">
        <DataTable stacks={false} caption="Niveaux par article et par semaine" columns={columns} rows={lanes} rowKey={({ code }) => code} />
      </div>
      {acknowledged ? <AcknowledgeDialog alert={acknowledged} onClose={() => setAcknowledged(undefined)} onChanged={onChanged} /> : null}
    </Card>
  );
}
