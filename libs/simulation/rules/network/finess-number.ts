/** First characters of the register's numbers overseas; elsewhere they are the department's code. */
const OVERSEAS_PREFIX: Readonly<Record<string, string>> = { '971': '9701', '972': '9702', '973': '9703', '974': '9704', '976': '9805' };
const LENGTH = 9;
/** Digits that follow the prefix in demonstration numbers; the register uses neither, so that a real directory may be loaded beside. */
const SERIES = { site: '9', 'legal-entity': '8' } as const;

/** A number shaped as FINESS ones are, with their Luhn key (in Corsica A counts as 1 and B as 2). */
export function demoFinessNumber(departmentCode: string, kind: keyof typeof SERIES, rank: number): string {
  const overseas = OVERSEAS_PREFIX[departmentCode];
  const prefix = overseas === undefined ? `${departmentCode}9${SERIES[kind]}` : `${overseas}${SERIES[kind]}`;
  const body = prefix + String(rank).padStart(LENGTH - 1 - prefix.length, '0');
  if (body.length !== LENGTH - 1) throw new RangeError(`No demonstration number ${rank} in department ${departmentCode}`);
  return body + luhnKey(body);
}

function luhnKey(body: string): number {
  const sum = [...body].reverse().reduce((all, character, position) => {
    const digit = character === 'A' ? 1 : character === 'B' ? 2 : Number(character);
    const weighted = position % 2 === 0 ? digit * 2 : digit;
    return all + (weighted > 9 ? weighted - 9 : weighted);
  }, 0);
  return (10 - (sum % 10)) % 10;
}
