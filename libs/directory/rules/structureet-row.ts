import type { RawEstablishment } from './establishment-record.js';
import { communeCodeInDepartment } from './territory-codes.js';

export const STRUCTUREET = 'structureet';
export const STRUCTUREET_CELLS = 32;

/** One `structureet` line of the historic FINESS extraction (32 cells, no header): only establishments in service. */
export function structureetRow(cells: readonly string[]): RawEstablishment {
  const cell = (index: number): string => cells[index]?.trim() ?? '';
  const department = cell(13);
  return {
    finess: cell(1),
    legalEntityFiness: cell(2),
    name: cell(4) || cell(3),
    address: [cell(7), cell(8), cell(9)].filter((part) => part !== '').join(' ') || cell(11),
    communeCode: cell(12) === '' ? undefined : communeCodeInDepartment(department, cell(12)),
    departmentCode: department,
    ...routing(cell(15)),
    phone: cell(16),
    categoryCode: cell(18),
    categoryLabel: cell(19),
    openedOn: cell(28),
    status: 'open',
  };
}

/** "01440 VIRIAT" holds the postal code and the commune's name. */
function routing(line: string): Pick<RawEstablishment, 'postalCode' | 'communeName'> {
  const match = /^(\d{5})\s+(.*)$/.exec(line);
  return match ? { postalCode: match[1], communeName: match[2] } : { communeName: line };
}
