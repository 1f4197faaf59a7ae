import { type ClipboardEvent, type ReactNode, useId } from 'react';
import { day, shortWeek } from '../../../figures/dates.js';
import { cover, quantity } from '../../../figures/numbers.js';
import { BulletBar } from '../../../parts/bullet-bar.js';
import { LevelBadge } from '../../../parts/level-badge.js';
import { type EntryField, FIELDS } from '../draft/typed-report.js';
import type { EntryLine } from '../entry-lines.js';
import { AmountField } from './amount-field.js';
import { RowWarnings } from './row-warnings.js';
import { fieldOf, type Warning } from './warning-words.js';

export interface RowActions {
  onType(item: string, field: EntryField, text: string): void;
  onPaste(event: ClipboardEvent, item: string, field: EntryField): void;
  onKeep(warning: Warning): void;
  onWord(label: string): void;
}

interface EntryRowProps {
  line: EntryLine;
  previousWeek: string | null;
  endsOn: string;
  actions: RowActions;
}

/** One item: last week, three fields, what they give; its warnings in a row of their own below. */
export function EntryRow({ line, previousWeek, endsOn, actions }: EntryRowProps): ReactNode {
  const warningsId = useId();
  const { item, weeksOfCover, previousStock, previousConsumption } = line.reference;
  const labels: Record<EntryField, string> = { stockOnHand: `Stock au ${day(endsOn)}`, received: 'Reçu', consumption: 'Consommé' };
  const fieldFor = (field: EntryField): ReactNode => (
    <td className={`entry-row__field entry-row__${field.toLowerCase()}`} key={field}>
      <AmountField
        item={item.code}
        field={field}
        label={labels[field]}
        itemLabel={item.labelPlural}
        text={line.texts[field]}
        previous={line.previous[field]}
        previousWeek={previousWeek ? shortWeek(previousWeek) : undefined}
        packSize={item.packSize}
        problem={line.problems[field]}
        hasWarning={line.warnings.some((warning) => fieldOf(warning) === field)}
        describedBy={line.warnings.some((warning) => fieldOf(warning) === field) ? warningsId : undefined}
        onType={(text) => actions.onType(item.code, field, text)}
        onPaste={(event) => actions.onPaste(event, item.code, field)}
      />
    </td>
  );
  const [stockField, receivedField, consumptionField] = FIELDS.map(fieldFor);
  return (
    <>
      <tr className="entry-row">
        <th scope="row" className="entry-row__item">
          {item.labelPlural}
          <span className="entry-row__pack">{item.packSize === null ? 'à l’unité' : `boîte de ${quantity(item.packSize)}`}</span>
        </th>
        <td className="num mention entry-row__before">{quantity(previousStock)}</td>
        {stockField}
        {receivedField}
        {consumptionField}
        <td className="num mention entry-row__before">{quantity(previousConsumption)}</td>
        <td className="entry-row__bar">
          <BulletBar weeks={line.weeks} level={line.level ?? 'UNKNOWN'} reference={weeksOfCover} />
        </td>
        <td className="num entry-row__cover">
          {cover(line.weeks)}
          <span className="entry-row__weeks"> sem.</span>
        </td>
        <td className="entry-row__level">
          <RowLevel line={line} />
        </td>
      </tr>
      {line.warnings.length === 0 ? null : (
        <tr className="entry-row__warned">
          <td colSpan={2} className="entry-row__indent" />
          <td colSpan={7}>
            <RowWarnings
              id={warningsId}
              warnings={line.warnings}
              label={item.labelPlural}
              previousWeek={previousWeek}
              onConvert={(warning) => actions.onType(item.code, fieldOf(warning), String(warning.suggested ?? warning.actual))}
              onKeep={actions.onKeep}
              onWord={() => actions.onWord(item.labelPlural)}
            />
          </td>
        </tr>
      )}
    </>
  );
}

function RowLevel({ line }: { line: EntryLine }): ReactNode {
  if (line.isDoubtful) return <span className="to-check fr-icon-error-warning-fill">À vérifier</span>;
  if (line.level === undefined) return <span className="note">à saisir</span>;
  return <LevelBadge level={line.level} />;
}
