import { describe, expect, it } from '@jest/globals';
import type { Actor, Role } from '#access';
import { SCOPE_OF_ROLE } from '#access';
import type { Announcement, ChangedPlace } from './announcement.js';
import { type Followed, seenBy } from './seen-change.js';

const NATION: Followed = { kind: 'NATION', regionCode: '', departmentCode: '', finess: '' };
const GRAND_EST: Followed = { kind: 'REGION', regionCode: '44', departmentCode: '', finess: '' };
const HAUTS_DE_FRANCE: Followed = { ...GRAND_EST, regionCode: '32' };
const BAS_RHIN: Followed = { kind: 'DEPARTMENT', regionCode: '44', departmentCode: '67', finess: '' };
const MOSELLE: Followed = { ...BAS_RHIN, departmentCode: '57' };
const STRASBOURG: Followed = { kind: 'ESTABLISHMENT', regionCode: '44', departmentCode: '67', finess: '670780055' };
const HAGUENAU: Followed = { ...STRASBOURG, finess: '670780337' };

function person(role: Role, code: string | null): Actor {
  return { accountId: 'a', name: 'A', email: 'a@demo.vigie', habilitations: [{ role, scopeKind: SCOPE_OF_ROLE[role], scopeCode: code }] };
}

const CRISIS = person('CRISIS_CENTRE', null);
const SPF = person('SPF', null);
const ADMIN = person('ADMIN', null);
const ARS = person('ARS_AGENT', '44');
const NORTH = person('ARS_AGENT', '32');
const DT = person('DT_AGENT', '67');
const DIRECTOR = person('DIRECTOR', STRASBOURG.finess);
const NEIGHBOUR = person('DIRECTOR', HAGUENAU.finess);

const OF_STRASBOURG: ChangedPlace = { regionCode: '44', departmentCode: '67', finess: [STRASBOURG.finess] };
const CELLS: ChangedPlace = { regionCode: '44', departmentCode: '67', finess: [] };
const REGION_WIDE: ChangedPlace = { regionCode: '44', departmentCode: null, finess: 'ALL' };

describe('What a person is told of a change', () => {
  it.each<[string, Announcement['where'], Announcement['topics'], Actor, Followed, boolean]>([
    ['a report, to the nation', [OF_STRASBOURG], ['REPORTS'], CRISIS, NATION, true],
    ['a report, to its region', [OF_STRASBOURG], ['REPORTS'], ARS, GRAND_EST, true],
    ['a report, to another region', [OF_STRASBOURG], ['REPORTS'], NORTH, HAUTS_DE_FRANCE, false],
    ['a report, to its department', [OF_STRASBOURG], ['REPORTS'], DT, BAS_RHIN, true],
    ['a report, to another department of the region', [OF_STRASBOURG], ['REPORTS'], ARS, MOSELLE, false],
    ['a report, to its establishment', [OF_STRASBOURG], ['REPORTS'], DIRECTOR, STRASBOURG, true],
    ['a report, to the neighbour', [OF_STRASBOURG], ['REPORTS'], NEIGHBOUR, HAGUENAU, false],
    ['a report, to someone who follows beyond their perimeter', [OF_STRASBOURG], ['REPORTS'], DT, GRAND_EST, false],
    ['sums of a department, to its region', [CELLS], ['SITUATION'], ARS, GRAND_EST, true],
    ['sums of a department, to an establishment in it', [CELLS], ['SITUATION'], DIRECTOR, STRASBOURG, false],
    ['a setting of the region, to an establishment in it', [REGION_WIDE], ['SETTINGS'], DIRECTOR, STRASBOURG, true],
    ['a setting of the region, to another region', [REGION_WIDE], ['SETTINGS'], NORTH, HAUTS_DE_FRANCE, false],
    ['the doctrine, to anyone who reads', 'EVERYWHERE', ['SETTINGS'], DIRECTOR, STRASBOURG, true],
    ['the stockpile, to who reads it', 'NATION', ['STOCKPILE'], SPF, NATION, true],
    ['the stockpile, in a region', 'NATION', ['STOCKPILE'], SPF, GRAND_EST, false],
    ['the stockpile, to an ARS', 'NATION', ['STOCKPILE'], ARS, GRAND_EST, false],
    ['a request, to its region', [OF_STRASBOURG], ['REQUESTS'], ARS, GRAND_EST, true],
    ['a request, to who reads none', [OF_STRASBOURG], ['REQUESTS'], ADMIN, NATION, false],
  ])('%s', (_, where, topics, actor, followed, isTold) => {
    expect(seenBy(actor, followed, { topics, where }) !== undefined).toBe(isTold);
  });

  it('leaves out the roles from which it is hidden, and the topics not theirs to read', () => {
    const request: Announcement = { topics: ['REQUESTS'], where: [OF_STRASBOURG], requestIds: ['r'], hiddenFrom: ['SPF'] };
    expect(seenBy(SPF, NATION, request)).toBeUndefined();
    expect(seenBy(CRISIS, NATION, request)).toMatchObject({ requestIds: ['r'] });
    const both: Announcement = { topics: ['REPORTS', 'REQUESTS'], where: [OF_STRASBOURG], requestIds: ['r'] };
    expect(seenBy(ADMIN, NATION, both)).toMatchObject({ topics: ['REPORTS'], requestIds: [] });
  });

  it('names only what lies in what is followed', () => {
    const where: ChangedPlace[] = [
      { ...OF_STRASBOURG, finess: [STRASBOURG.finess, HAGUENAU.finess] },
      { regionCode: '44', departmentCode: '57', finess: ['570000001'] },
      { regionCode: '32', departmentCode: '59', finess: ['590780193'] },
    ];
    const told = (actor: Actor, followed: Followed) => seenBy(actor, followed, { topics: ['ALERTS'], where });
    expect(told(CRISIS, NATION)).toMatchObject({ departments: ['67', '57', '59'] });
    expect(told(ARS, GRAND_EST)).toMatchObject({ departments: ['67', '57'], finess: [STRASBOURG.finess, HAGUENAU.finess, '570000001'] });
    expect(told(DT, BAS_RHIN)).toMatchObject({ departments: ['67'], finess: [STRASBOURG.finess, HAGUENAU.finess] });
    expect(told(DIRECTOR, STRASBOURG)).toMatchObject({ departments: ['67'], finess: [STRASBOURG.finess] });
  });
});
