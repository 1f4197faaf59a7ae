import type { RandomStream } from '../random-stream.js';
import { apportion } from './apportion.js';
import { type EstablishmentKind, KINDS, type PlaceName, placeName } from './establishment-kinds.js';
import { demoFinessNumber } from './finess-number.js';
import { fictionalMobile, type FictionalPerson, fictionalPerson, fictionalPhone } from './people.js';
import { type GroundPoint, groundOf } from './ground.js';
import { SUPPORT_KIND, supportBeds, UNIVERSITY_KIND } from './support-establishments.js';
import type { DemoCommune, PeopledDepartment } from './territories.js';

export interface LegalEntity {
  readonly finess: string;
  readonly name: string;
}

export interface DemoEstablishment {
  readonly finess: string;
  readonly legalEntityFiness: string;
  readonly name: string;
  readonly categoryCode: string;
  readonly categoryLabel: string;
  readonly regionCode: string;
  readonly departmentCode: string;
  readonly commune: DemoCommune;
  /** Null in a department whose chief town is not known. */
  readonly ground: GroundPoint | null;
  readonly address: string;
  readonly phone: string;
  readonly beds: number;
  readonly intensiveBeds: number;
  readonly emergencyVisits: number;
  readonly groupCode: string | null;
  /** Support establishment of its group. */
  readonly isSupport: boolean;
  /** Null where nobody has said who. */
  readonly director: FictionalPerson | null;
  readonly logistics: FictionalPerson | null;
}

const PARIS = '75';
const NAME_TRIES = 12;
const NOBODY_KNOWN_RATE = 0.02;
const NO_LOGISTICS_RATE = 0.04;
const FEWEST_INHABITANTS_WITH_UNIVERSITY = 100_000;
const FEWEST_BEDS_WITH_INTENSIVE_CARE = 120;
const FEWEST_BEDS_WITH_EMERGENCY = 90;

/** Invents the establishments of one department. */
export class DepartmentBuilder {
  readonly establishments: DemoEstablishment[] = [];
  readonly legalEntities: LegalEntity[] = [];
  private readonly names = new Set<string>();
  private sharedLegalEntity: string | undefined;

  constructor(
    readonly department: PeopledDepartment,
    private readonly groups: number,
    private readonly stream: RandomStream,
    private readonly seed: number,
  ) {}

  build(count: number): this {
    for (let group = 0; group < this.groups; group += 1) this.addSupport(group);
    const rest = Math.max(0, count - this.groups);
    apportion(rest, KINDS.map((kind) => kind.share)).forEach((ofKind, index) => {
      const kind = KINDS[index];
      for (let rank = 0; kind && rank < ofKind; rank += 1) this.addOrdinary(kind);
    });
    return this;
  }

  private addSupport(group: number): void {
    const commune = this.department.communes[group] ?? this.anyCommune();
    const kind = group === 0 && commune.population >= FEWEST_INHABITANTS_WITH_UNIVERSITY ? UNIVERSITY_KIND : SUPPORT_KIND;
    this.add(kind, commune, supportBeds(this.department.population / this.groups, this.stream), group);
  }

  private addOrdinary(kind: EstablishmentKind): void {
    const groupCode = kind.isPublic && this.groups > 0 ? this.groupCode(this.stream.below(this.groups)) : null;
    const [low, high] = kind.usualBeds;
    const spread = Math.log(high / low) / 1.35;
    const beds = Math.max(5, Math.round(Math.sqrt(low * high) * Math.exp(spread * this.stream.bell())));
    this.add(kind, this.anyCommune(), beds, null, groupCode);
  }

  /** @param supports rank of the group whose support establishment it is. */
  private add(kind: EstablishmentKind, wished: DemoCommune, beds: number, supports: number | null, memberOf: string | null = null): void {
    const { stream, department } = this;
    const isSupport = supports !== null;
    const isAphp = department.code === PARIS && kind.hasEmergency === true && (supports ?? 0) === 0;
    const { name, place, commune } = this.freeName(isAphp ? { ...kind, name: (of) => `AP-HP – Hôpital ${of.of}` } : kind, wished, isSupport);
    const hasEmergency = kind.hasEmergency === true && beds >= FEWEST_BEDS_WITH_EMERGENCY;
    const finess = demoFinessNumber(department.code, 'site', this.establishments.length + 1);
    this.establishments.push({
      finess,
      legalEntityFiness: isAphp ? this.aphp() : this.legalEntity(kind.legalEntity(place, commune)),
      name,
      categoryCode: kind.categoryCode,
      categoryLabel: kind.categoryLabel,
      regionCode: department.regionCode,
      departmentCode: department.code,
      commune,
      ground: groundOf(finess, commune, commune === department.communes[0], this.seed),
      address: `${1 + stream.below(120)} rue ${place.of}`,
      phone: fictionalPhone(stream, department.regionCode),
      beds,
      intensiveBeds: kind.hasEmergency === true && beds >= FEWEST_BEDS_WITH_INTENSIVE_CARE ? Math.round(beds * stream.between(0.025, 0.06)) : 0,
      emergencyVisits: hasEmergency ? Math.round(beds * stream.between(70, 140)) : 0,
      groupCode: isAphp || isSupport ? this.groupCode(supports ?? 0) : memberOf,
      isSupport,
      ...this.people(name, isSupport),
    });
  }

  /** Some have not said whom to call: a page must show it. */
  private people(site: string, isSupport: boolean): Pick<DemoEstablishment, 'director' | 'logistics'> {
    const { stream, department } = this;
    const director = fictionalPerson(stream, site, (of) => fictionalPhone(of, department.regionCode));
    const logistics = fictionalPerson(stream, site, fictionalMobile);
    const known = stream.fork(this.establishments.length).next();
    const isDirectorKnown = isSupport || known > NOBODY_KNOWN_RATE;
    return { director: isDirectorKnown ? director : null, logistics: isDirectorKnown && (isSupport || known < 1 - NO_LOGISTICS_RATE) ? logistics : null };
  }

  /** A name nobody else has in the department; the commune is added when all tries are taken. */
  private freeName(kind: EstablishmentKind, wished: DemoCommune, keepCommune: boolean): { name: string; place: PlaceName; commune: DemoCommune } {
    let commune = wished;
    let place = placeName(this.stream);
    let name = kind.name(place, commune);
    for (let tries = 0; this.names.has(name) && tries < NAME_TRIES; tries += 1) {
      if (!keepCommune) commune = this.anyCommune();
      place = placeName(this.stream);
      name = kind.name(place, commune);
    }
    if (this.names.has(name)) name = `${name} – site ${this.establishments.length + 1}`;
    this.names.add(name);
    return { name, place, commune };
  }

  /** Larger communes more often: they have more establishments. */
  private anyCommune(): DemoCommune {
    const { communes } = this.department;
    const reach = Math.min(communes.length, 60);
    const commune = communes[Math.floor(reach * this.stream.next() ** 2)];
    if (!commune) throw new Error(`No commune in department ${this.department.code}`);
    return commune;
  }

  private aphp(): string {
    this.sharedLegalEntity ??= this.legalEntity('Assistance publique – Hôpitaux de Paris');
    return this.sharedLegalEntity;
  }

  private legalEntity(name: string): string {
    const finess = demoFinessNumber(this.department.code, 'legal-entity', this.legalEntities.length + 1);
    this.legalEntities.push({ finess, name });
    return finess;
  }

  private groupCode(group: number): string {
    return `DEMO-${this.department.code}-${group + 1}`;
  }
}
