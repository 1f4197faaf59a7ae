import type { RawEstablishment } from './establishment-record.js';

const REQUIRED = ['finess', 'name', 'department_code'] as const;

/** Columns of a plain file by name; the reader of one line of it. */
export interface PlainHeader {
  readonly columns: readonly string[];
  readonly missing: readonly string[];
}

export function plainHeader(cells: readonly string[]): PlainHeader {
  const columns = cells.map((cell) => cell.trim().toLowerCase());
  return { columns, missing: REQUIRED.filter((column) => !columns.includes(column)) };
}

/** One line of a plain file with a header, cells in the header's order. */
export function plainRow(header: PlainHeader, cells: readonly string[]): RawEstablishment {
  const cell = (column: string): string | undefined => {
    const index = header.columns.indexOf(column);
    return index === -1 ? undefined : cells[index];
  };
  return {
    finess: cell('finess'),
    legalEntityFiness: cell('finess_ej'),
    legalEntityName: cell('legal_entity_name'),
    name: cell('name'),
    categoryCode: cell('category_code'),
    categoryLabel: cell('category_label'),
    regionCode: cell('region_code')?.trim(),
    departmentCode: cell('department_code'),
    communeCode: cell('commune_code'),
    communeName: cell('commune_name'),
    postalCode: cell('postal_code'),
    address: cell('address'),
    phone: cell('phone'),
    // Intensive-care beds are part of the medical and surgical ones (MCO): not added again.
    beds: ['beds', 'beds_mco', 'beds_ssr', 'beds_psy', 'beds_usld'].map(cell),
    intensiveBeds: cell('beds_intensive'),
    emergencyVisits: cell('emergency_visits'),
    ghtCode: cell('ght_code'),
    openedOn: cell('opened_on'),
    closedOn: cell('closed_on'),
    status: cell('closed_on')?.trim() ? 'closed' : undefined,
  };
}
