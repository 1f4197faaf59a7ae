import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, Database, systemClock, type Clock, type Problem, type ReportingWeek, type Sql } from '#platform';
import { doctrineProblems, type DoctrineChange } from './rules/doctrine-change.js';
import { assembleDoctrine, type Doctrine } from './rules/doctrine.js';
import { doctrineInForce, doctrineTimeline, type DoctrineValue, type StandingDoctrineValue } from './rules/doctrine-in-force.js';
import { doctrineKeyRule } from './rules/doctrine-keys.js';
import { type Collection, DEFAULT_COLLECTION, type Item } from './rules/item.js';
import { insertDoctrineValue, listCollections, listDoctrineValues, listItems } from './store/catalogue-store.js';

/** How long another process's change may go unseen here, in milliseconds. Every report reads the catalogue. */
const FRESH_MS = 3_000;

export interface SetDoctrineValueInput extends DoctrineChange {
  readonly effectiveFrom: ReportingWeek;
  readonly setByName: string;
}

export type SetDoctrineValueResult = { readonly kind: 'success'; readonly id: number } | { readonly kind: 'invalid'; readonly problems: Problem[] };

/** What is counted, and the doctrine it is measured against. */
@Injectable()
export class Catalogue {
  private readonly itemsOf = new Map<number, Remembered<Item[]>>();
  private valuesRead: Remembered<DoctrineValue[]> | undefined;
  /** Doctrine by week, of the values last read. */
  private assembled: { from: readonly DoctrineValue[]; byWeek: Map<string, Doctrine> } = { from: [], byWeek: new Map() };

  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(CLOCK) private readonly clock: Clock = systemClock,
  ) {}

  /** The items of a collection in its order, which is that of the amounts in a weekly report. */
  async items(collectionId = DEFAULT_COLLECTION): Promise<Item[]> {
    let remembered = this.itemsOf.get(collectionId);
    if (!isFresh(remembered)) {
      remembered = remember(this.db.run(listItems, collectionId));
      this.itemsOf.set(collectionId, remembered);
    }
    return remembered.value;
  }

  async collections(): Promise<Collection[]> {
    return this.db.run(listCollections);
  }

  /** The doctrine that holds in a week. */
  async doctrine(week: ReportingWeek): Promise<Doctrine> {
    const values = await this.allValues();
    if (this.assembled.from !== values) this.assembled = { from: values, byWeek: new Map() };
    let doctrine = this.assembled.byWeek.get(week.monday);
    if (!doctrine) {
      doctrine = assembleDoctrine(doctrineInForce(values, week.monday));
      this.assembled.byWeek.set(week.monday, doctrine);
    }
    return doctrine;
  }

  /** The same values one by one, each with its source and effective date. */
  async doctrineValues(week: ReportingWeek): Promise<StandingDoctrineValue[]> {
    const inForce = doctrineInForce(await this.allValues(), week.monday);
    return inForce.map((value) => ({ ...value, standing: 'IN_FORCE' }));
  }

  /**
   * Every value ever set and where it stands in a week, the latest effective date first.
   * @param itemCode with a key: only that item's values; null for all.
   */
  async doctrineHistory(week: ReportingWeek, key: string | null, itemCode: string | null): Promise<StandingDoctrineValue[]> {
    const asked = (await this.allValues()).filter(
      (value) => (key === null || value.key === key) && (itemCode === null || value.itemCode === itemCode),
    );
    return doctrineTimeline(asked, week.monday);
  }

  /** Reads the doctrine again at the next question: for an evaluation that was asked because it changed. */
  forgetDoctrine(): void {
    this.valuesRead = undefined;
  }

  private async allValues(): Promise<DoctrineValue[]> {
    if (!isFresh(this.valuesRead)) this.valuesRead = remember(this.db.run(listDoctrineValues));
    return this.valuesRead.value;
  }

  /**
   * Records a value from a week on; what held before stays known.
   * @param sql the caller's transaction, after whose end the caller forgets the doctrine again.
   */
  async setDoctrineValue(input: SetDoctrineValueInput, sql: Sql = this.db): Promise<SetDoctrineValueResult> {
    const known = (await this.items()).map((item) => item.code);
    const problems = doctrineProblems(input, known);
    const unit = doctrineKeyRule(input.key)?.unit;
    if (problems.length > 0 || unit === undefined) return { kind: 'invalid', problems };
    const [row] = await sql.run(
      insertDoctrineValue, input.key, input.itemCode ?? null, input.value, unit,
      input.effectiveFrom.monday, input.source.trim(), input.setByName, this.clock.now(),
    );
    this.forgetDoctrine();
    return { kind: 'success', id: row?.id ?? 0 };
  }
}

interface Remembered<T> {
  readonly value: Promise<T>;
  readonly until: number;
}

function remember<T>(value: Promise<T>): Remembered<T> {
  const remembered = { value, until: performance.now() + FRESH_MS };
  // A failed read is not kept: the next caller asks the database again.
  value.catch(() => {
    remembered.until = 0;
  });
  return remembered;
}

function isFresh<T>(remembered: Remembered<T> | undefined): remembered is Remembered<T> {
  return remembered !== undefined && performance.now() < remembered.until;
}
