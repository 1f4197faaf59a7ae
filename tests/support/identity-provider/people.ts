/** Who may be chosen at the local providers; invented, in the shapes the real ones answer. */
export interface ProviderPerson {
  readonly id: string;
  readonly acr: string;
  readonly amr: readonly string[];
  readonly claims: Record<string, unknown>;
}

const strasbourg = {
  codeProfession: '21',
  activities: [{ numeroFinessSite: '670780055', raisonSocialeSite: 'HOPITAUX UNIVERSITAIRES DE STRASBOURG', numeroSiretSite: '' }],
};

/** Health professionals, as `scope_all` describes them: number and places of practice each present, empty or absent. */
export const PROFESSIONALS: readonly ProviderPerson[] = [
  {
    id: 'f:550dc1c8:899700000017',
    acr: 'eidas1',
    amr: ['pop'],
    claims: {
      given_name: 'CLAIRE',
      family_name: 'WEBER',
      preferred_username: '899700000017',
      SubjectNameID: '899700000017',
      otherIds: [{ identifiant: '899700000017', origine: 'RPPS', qualite: 1 }],
      SubjectRefPro: { codeCivilite: 'MME', exercices: [strasbourg] },
    },
  },
  {
    id: 'f:550dc1c8:ANS20261123',
    acr: 'eidas1',
    amr: ['pop'],
    // Neither number nor place: a test card, a trainee, a member of staff without a profession.
    claims: { given_name: 'Paul', family_name: 'Klein', preferred_username: 'ANS20261123', SubjectNameID: 'ANS20261123', SubjectRefPro: { exercices: [] } },
  },
  { id: 'f:550dc1c8:unknown', acr: 'eidas1', amr: ['pop'], claims: { given_name: 'Inès', family_name: 'Inconnue', SubjectNameID: '899700000099', SubjectRefPro: { exercices: [strasbourg] } } },
];

/** Public agents. */
export const AGENTS: readonly ProviderPerson[] = [
  {
    id: 'agent-ars-44',
    acr: 'eidas1',
    amr: ['pwd', 'mfa'],
    claims: { given_name: 'Nadia', usual_name: 'Schmitt', email: 'ars.44@demo.vigie', uid: 'nschmitt', siret: '13000798200017' },
  },
  {
    id: 'agent-password-only',
    acr: 'eidas1',
    amr: ['pwd'],
    claims: { given_name: 'Eva', usual_name: 'Muller', email: 'dt.67@demo.vigie', uid: 'emuller', siret: '13000798200017' },
  },
];
