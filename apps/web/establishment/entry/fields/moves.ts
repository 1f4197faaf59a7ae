import type { KeyboardEvent } from 'react';
import { type EntryField, FIELDS } from '../draft/typed-report.js';

/** Where the run of Tab began, as in a spreadsheet: Enter comes back below it. */
let columnOfRun: EntryField = 'stockOnHand';

/** Moves between fields by the keys of a spreadsheet. @returns false for a key that is none of them. */
export function move(event: KeyboardEvent<HTMLInputElement>): boolean {
  const { key, shiftKey, currentTarget } = event;
  const field = currentTarget.dataset['field'] as EntryField;
  if (key === 'ArrowDown' || key === 'ArrowUp') {
    beginRun(field);
    return goTo(currentTarget, field, key === 'ArrowDown' ? 1 : -1);
  }
  if (key !== 'Enter') return false;
  return goTo(currentTarget, columnOfRun, shiftKey ? -1 : 1);
}

/** A click or an Enter begins a run; Tab goes on with it. */
export function beginRun(field: EntryField): void {
  columnOfRun = field;
}

export function fieldAt(within: ParentNode, item: string, field: EntryField): HTMLInputElement | null {
  return within.querySelector(`input[data-item="${item}"][data-field="${field}"]`);
}

/** The first field where something is needed. */
export function firstEmptyField(within: ParentNode): HTMLInputElement | null {
  const all = [...within.querySelectorAll<HTMLInputElement>('input[data-field]')];
  return all.find(({ value, dataset }) => value === '' && dataset['field'] !== 'received') ?? null;
}

function goTo(from: HTMLInputElement, field: EntryField, by: 1 | -1): boolean {
  const form = from.closest('form');
  if (!form || !FIELDS.includes(field)) return false;
  const column = [...form.querySelectorAll<HTMLInputElement>(`input[data-field="${field}"]`)];
  const row = column.findIndex(({ dataset }) => dataset['item'] === from.dataset['item']);
  const next = column[row + by] ?? (by === 1 ? form.querySelector<HTMLElement>('[data-check]') : null);
  next?.focus();
  return true;
}
