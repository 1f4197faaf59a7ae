import type { Item } from '#catalogue';

/** Turns the name of an item, its code or its French label (singular or plural, any case, with accents or not), into its code. */
export class ItemNames {
  readonly codes: readonly string[];
  private readonly byName = new Map<string, string>();

  constructor(readonly items: readonly Item[]) {
    this.codes = items.map((item) => item.code);
    for (const { code, label, labelPlural } of items) {
      for (const name of [code, label, labelPlural]) this.byName.set(plain(name), code);
    }
    for (const code of this.codes) this.byName.set(code, code);
  }

  /** @returns the name itself when no item has it: the rules refuse it and repeat it. */
  codeOf(name: string): string {
    return this.byName.get(name) ?? this.byName.get(plain(name)) ?? name;
  }
}

function plain(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').replace(/\s+/g, ' ').trim().toLowerCase();
}
