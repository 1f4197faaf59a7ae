import { ADMIN, ARS, ARS_DIRECTOR, DEPARTMENT_AGENT, directorToken } from '../../country/people.js';
import type { Draw, Read } from './read.js';

const admin = (): string => ADMIN;
const ars = (): string => ARS;
const arsDirector = (): string => ARS_DIRECTOR;
const departmentAgent = (): string => DEPARTMENT_AGENT;
const director = ({ finess }: Draw): string => directorToken(finess);
const REGISTRATIONS = `query ($region: String, $filter: RegistrationFilter) {
  registrationsByDepartment(regionCode: $region) { departmentCode departmentName expected invited activated reporting }
  registrations(filter: $filter, first: 25) { totalCount nodes { state invitationId invitedName lastSentAt isOpen activatedAt directorName firstReportedWeek
    establishment { finess name department { code } } } pageInfo { hasNextPage } } }`;
const HABILITATION = 'id version accountId name email lastSignInAt role scopeKind scopeCode perimeter validFrom validUntil inForce reviewedAt reviewReasons mayChange';
const HABILITATIONS = `query ($filter: HabilitationFilter) {
  habilitations(filter: $filter, first: 25) { totalCount nodes { ${HABILITATION} } pageInfo { hasNextPage } }
  toReview: habilitations(filter: { toReview: true }, first: 50) { totalCount nodes { ${HABILITATION} } }
  invitations(filter: OPEN, first: 25) { totalCount nodes { id name email perimeter state invitedByName lastSentAt mayChange } pageInfo { hasNextPage } } }`;
const TRAIL = `query ($filter: AuditTrailFilter) { auditTrail(filter: $filter, first: 25) {
  nodes { id stream seq at action actionLabel personId personName roleLabel finess establishmentName details { name value } } pageInfo { hasNextPage endCursor } } }`;

/** What the screens of rights, of registration and of the journal ask for. */
export const READS_OF_PEOPLE: readonly Read[] = [
  { name: 'registrations, region of an ARS, with counts', query: REGISTRATIONS, variables: () => ({ region: '44', filter: { regionCode: '44' } }), token: ars },
  { name: 'registrations, those without director, region', query: REGISTRATIONS, variables: () => ({ region: '44', filter: { regionCode: '44', withoutDirector: true } }), token: ars },
  { name: 'registrations, department of its agent', query: REGISTRATIONS, variables: () => ({ region: null, filter: {} }), token: departmentAgent },
  { name: 'registrations, nation', query: REGISTRATIONS, variables: () => ({ region: null, filter: {} }), token: admin },
  { name: 'habilitations, region of an ARS director', query: HABILITATIONS, variables: () => ({ filter: {} }), token: arsDirector },
  { name: 'habilitations, region, search', query: HABILITATIONS, variables: () => ({ filter: { search: 'direction 67' } }), token: arsDirector },
  { name: 'habilitations, nation', query: HABILITATIONS, variables: () => ({ filter: {} }), token: admin },
  { name: 'habilitations, own establishment', query: HABILITATIONS, variables: () => ({ filter: {} }), token: director },
  { name: 'habilitationReviews', query: '{ habilitationReviews { regionCode inForce due overdue } }', variables: () => ({}), token: admin },
  { name: 'accounts, first page', query: '{ accounts { nodes { name email } pageInfo { hasNextPage } } }', variables: () => ({}), token: admin },
  { name: 'journal, nation', query: TRAIL, variables: () => ({ filter: null }), token: admin },
  { name: 'journal, nation, a person by a word', query: TRAIL, variables: ({ finess }) => ({ filter: { person: `direction ${finess}` } }), token: admin },
  { name: 'journal, region of an ARS director', query: TRAIL, variables: () => ({ filter: null }), token: arsDirector },
  { name: 'journal, one establishment', query: TRAIL, variables: ({ finess }) => ({ filter: { finess } }), token: admin },
  { name: 'journal, a rare action in a region', query: TRAIL, variables: () => ({ filter: { action: 'habilitation.grant' } }), token: arsDirector },
  { name: 'journal, own establishment', query: TRAIL, variables: () => ({ filter: null }), token: director },
  { name: 'myAccess', query: '{ myAccess { habilitations { role perimeter } factors { id } recoveryCodesLeft } mySessions: me { name } }', variables: () => ({}), token: director },
];
