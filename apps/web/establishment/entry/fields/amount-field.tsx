import { type ClipboardEvent, type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { quantity, readQuantity } from '../../../figures/numbers.js';
import type { EntryField } from '../draft/typed-report.js';
import { beginRun, move } from './moves.js';

interface AmountFieldProps {
  item: string;
  field: EntryField;
  /** "Stock au 22 nov." */
  label: string;
  /** "Masques chirurgicaux" */
  itemLabel: string;
  text: string;
  previous: number | null;
  previousWeek: string | undefined;
  packSize: number | null;
  problem: string | undefined;
  hasWarning: boolean;
  describedBy: string | undefined;
  onType: (text: string) => void;
  onPaste: (event: ClipboardEvent) => void;
}

/** One amount: pieces as typed, `=` for last week's, `b` for boxes. */
export function AmountField(props: AmountFieldProps): ReactNode {
  const { text, packSize, previous, onType } = props;
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  // Spaces stay until a key is typed: a value that changes under the focus would lose its selection, and keys would be appended.
  const [focused, setFocused] = useState(false);
  const [typing, setTyping] = useState(false);
  /** What is typed in boxes; undefined when pieces are typed. */
  const [boxes, setBoxes] = useState<string>();
  const typeBoxes = (count: string): void => {
    setBoxes(count);
    const read = readQuantity(count);
    if (read !== undefined && packSize !== null) onType(String(read * packSize));
  };
  const switchUnit = (): void => {
    if (packSize === null) return;
    if (boxes === undefined) typeBoxes(typing ? text : '');
    else setBoxes(undefined);
  };
  const onKey = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === '=') {
      if (previous !== null) onType(String(previous));
      setBoxes(undefined);
      setTyping(false);
    } else if (event.key === 'b' || event.key === 'B') {
      switchUnit();
    } else if (event.key === 'Escape' && boxes !== undefined) setBoxes(undefined);
    else if (!move(event)) return;
    event.preventDefault();
  };
  const shown = boxes ?? (typing ? text : spaced(text));
  // Filled from last week under the focus: what is typed next replaces it, as on arrival.
  useEffect(() => {
    if (focused && !typing && boxes === undefined) input.current?.select();
  }, [focused, typing, boxes, shown]);
  const helpId = `${id}-help`;
  const described = [boxes !== undefined && helpId, props.problem && `${id}-problem`, props.describedBy].filter(Boolean).join(' ');
  return (
    <div className="amount">
      <label htmlFor={id} className="amount__label">
        {props.label}
        <span className="fr-sr-only">, {props.itemLabel}</span>
      </label>
      <input
        ref={input}
        id={id}
        className={`fr-input amount__input${props.hasWarning ? ' amount__input--doubt' : ''}${props.problem ? ' amount__input--wrong' : ''}`}
        type="text"
        inputMode="numeric"
        autoComplete="off"
        data-item={props.item}
        data-field={props.field}
        value={shown}
        aria-describedby={described || undefined}
        aria-invalid={props.problem ? true : undefined}
        onChange={(event) => {
          setTyping(true);
          if (boxes === undefined) onType(event.target.value);
          else typeBoxes(event.target.value);
        }}
        onKeyDown={onKey}
        onMouseDown={() => beginRun(props.field)}
        onPaste={props.onPaste}
        onFocus={(event) => {
          setTyping(false);
          setFocused(true);
          event.target.select();
        }}
        onBlur={() => {
          setFocused(false);
          setTyping(false);
          setBoxes(undefined);
        }}
      />
      {focused && packSize !== null ? (
        // A phone has no key b. It leaves the focus where it is.
        <button type="button" className="amount__unit" tabIndex={-1} aria-label={boxes === undefined ? `Saisir en boîtes de ${packSize}` : 'Saisir en pièces'} onPointerDown={(event) => event.preventDefault()} onClick={switchUnit}>
          {boxes === undefined ? 'en boîtes' : 'en pièces'}
        </button>
      ) : null}
      {boxes === undefined || packSize === null ? null : (
        <p className="amount__boxes" id={helpId} aria-live="polite">
          {boxesInWords(boxes, packSize)}
        </p>
      )}
      {props.problem ? (
        <p className="amount__problem" id={`${id}-problem`}>
          {props.problem}
        </p>
      ) : null}
      {props.field === 'received' && previous === null ? null : (
        <p className="amount__previous">
          {props.previousWeek ?? 'Avant'}&nbsp;: {quantity(previous)}
        </p>
      )}
    </div>
  );
}

/** "37 boîtes × 50 = 1 850". */
function boxesInWords(boxes: string, packSize: number): string {
  const count = readQuantity(boxes);
  if (count === undefined) return `en boîtes de ${quantity(packSize)}`;
  return `${quantity(count)} boîte${count < 2 ? '' : 's'} × ${quantity(packSize)} = ${quantity(count * packSize)}`;
}

function spaced(text: string): string {
  const amount = readQuantity(text);
  return amount === undefined ? text : quantity(amount);
}
