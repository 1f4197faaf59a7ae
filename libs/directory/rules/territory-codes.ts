/** FINESS and SAE write overseas departments with two characters; INSEE with three. */
const OVERSEAS: Readonly<Record<string, string>> = {
  '9A': '971',
  '9B': '972',
  '9C': '973',
  '9D': '974',
  '9E': '975',
  '9F': '976',
  '9J': '986',
};

/**
 * Saint-Barthélemy and Saint-Martin left Guadeloupe in 2007, but their health agency is still Guadeloupe's, and FINESS
 * still files their establishments under 9A.
 */
const SAME_HEALTH_AGENCY: Readonly<Record<string, string>> = { '977': '971', '978': '971' };

/** INSEE department code of a code found in a file ("9A" → "971", "1" → "01", "2a" → "2A"). */
export function departmentCode(fileCode: string): string {
  const code = fileCode.trim().toUpperCase();
  const insee = OVERSEAS[code] ?? (code.length === 1 ? `0${code}` : code);
  return SAME_HEALTH_AGENCY[insee] ?? insee;
}

/** INSEE commune code of a code found in a file ("9A101" → "97101", "1001" → "01001"). */
export function communeCode(fileCode: string): string {
  const code = fileCode.trim().toUpperCase();
  const overseas = OVERSEAS[code.slice(0, 2)];
  if (overseas !== undefined) return overseas.slice(0, 2) + code.slice(2);
  return code.length === 4 ? `0${code}` : code;
}

/** INSEE commune code of the historic FINESS file, which gives the department and the last three digits apart. */
export function communeCodeInDepartment(departmentFileCode: string, lastDigits: string): string {
  return communeCode(departmentFileCode.trim().slice(0, 2) + lastDigits.trim());
}

/** Department of an INSEE commune code ("97101" → "971", "2A004" → "2A"). */
export function departmentOfCommune(inseeCommune: string): string {
  const length = inseeCommune.startsWith('97') || inseeCommune.startsWith('98') ? 3 : 2;
  return departmentCode(inseeCommune.slice(0, length));
}
