import type { ReactNode } from 'react';
import { dayAndTime, longDay, time } from '../../figures/dates.js';
import { counted } from '../../figures/numbers.js';
import { ShareBar } from '../../parts/share-bar.js';
import { type Draft, savedAt, typedOver } from '../entry/draft/draft.js';
import { isComplete, NOTHING_TYPED } from '../entry/draft/typed-report.js';

interface DraftProgressProps {
  draft: Draft;
  items: readonly string[];
  /** What is typed corrects a report already sent: its fields are not counted one by one. */
  corrects: boolean;
}

/** How far what was typed on this device has come: "5 articles sur 7, brouillon de 09:41". */
export function DraftProgress({ draft, items, corrects }: DraftProgressProps): ReactNode {
  const at = savedAt(draft);
  if (draft.confirmed?.waits) return <p className="report-card__draft">Confirmée à {time(new Date(draft.confirmed.confirmedAt).toISOString())}, partira au retour du réseau</p>;
  if (at === undefined) return null;
  if (corrects) return <p className="report-card__draft">Correction non envoyée, brouillon {when(at)}</p>;
  const typed = typedOver({}, draft, items);
  const complete = items.filter((item) => isComplete(typed[item] ?? NOTHING_TYPED)).length;
  return (
    <div className="report-card__draft">
      <ShareBar share={items.length === 0 ? 0 : complete / items.length} />
      {counted(complete, 'article', 'articles')} sur {items.length}, brouillon {when(at)}
    </div>
  );
}

/** The hour is enough for today; both are told by this device's clock. */
function when(at: number): string {
  const instant = new Date(at).toISOString();
  return longDay(instant) === longDay(new Date().toISOString()) ? `de ${time(instant)}` : `du ${dayAndTime(instant)}`;
}
