import type { ScopeKind } from '#access';

const PLACE_COLUMNS = { REGION: 'region_code', DEPARTMENT: 'department_code', ESTABLISHMENT: 'finess' } as const;

/** One text per combination of perimeter and filters, so that PostgreSQL plans each with its own index. */
export class Conditions {
  readonly values: unknown[] = [];
  private readonly parts: string[] = [];
  shape = '';

  add(letter: string, text: (parameter: number) => string, ...values: unknown[]): void {
    this.parts.push(text(this.values.length + 1));
    this.values.push(...values);
    this.shape += letter;
  }

  /** @param row see `visibleRequests` */
  addPlace(kind: ScopeKind | null | undefined, code: string | null | undefined, row = ''): void {
    if (!kind || kind === 'NATION') return;
    const column = PLACE_COLUMNS[kind];
    this.add(column.charAt(0), (n) => `${row}${column} = $${n}`, code ?? '');
  }

  get text(): string {
    return this.parts.join(' AND ');
  }
}
