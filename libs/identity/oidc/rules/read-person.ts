import { z } from 'zod';

/** Who the provider says has signed in. It identifies; it gives no right here, whatever it says. */
export interface ProvidedPerson {
  readonly name: string;
  readonly email: string | null;
  /** Whether the provider answers for the address. */
  readonly isEmailVerified: boolean;
  /** National number of a health professional. */
  readonly rpps: string | null;
  /** Establishments where they practise. */
  readonly finess: readonly string[];
}

// Any of these may be missing, empty, or of another shape: what cannot be read is absent, and never stops a sign-in.
const text = z.string().trim().min(1).max(300).optional().catch(undefined);
const list = <T extends z.ZodType>(one: T) =>
  z.array(z.unknown()).catch([]).default([]).transform((items) => items.flatMap((item): z.infer<T>[] => {
    const read = one.safeParse(item);
    return read.success ? [read.data] : [];
  }));

const activity = z.object({ numeroFinessSite: text });
const person = z.object({
  given_name: text,
  family_name: text,
  usual_name: text,
  preferred_username: text,
  email: text,
  email_verified: z.literal(true).optional().catch(undefined),
  SubjectNameID: text,
  otherIds: list(z.object({ identifiant: text, origine: text })),
  SubjectRefPro: z.object({ exercices: list(z.object({ activities: list(activity) })) }).optional().catch(undefined),
});

type Claims = z.infer<typeof person>;

/** National identifiers carry their kind in front: 8 and the RPPS. */
const NATIONAL_RPPS = /^8(\d{11})$/;
const RPPS = /^\d{11}$/;
const FINESS = /^[0-9AB]{9}$/;
const MOST_FINESS = 20;

/** Reads what a provider tells of a person. */
export function readPerson(claims: Record<string, unknown>): ProvidedPerson {
  const said = person.parse(claims);
  const email = said.email !== undefined && z.email().safeParse(said.email).success ? said.email.toLowerCase() : null;
  return {
    name: [said.given_name, said.usual_name ?? said.family_name].filter((part) => part !== undefined).join(' ') || (said.preferred_username ?? ''),
    email,
    isEmailVerified: email !== null && said.email_verified === true,
    rpps: rppsOf(said),
    finess: finessOf(said),
  };
}

function rppsOf({ SubjectNameID, otherIds }: Claims): string | null {
  const national = NATIONAL_RPPS.exec(SubjectNameID ?? '')?.[1];
  const other = otherIds.find(({ origine, identifiant }) => origine === 'RPPS' && RPPS.test(identifiant ?? ''));
  return national ?? other?.identifiant ?? null;
}

function finessOf({ SubjectRefPro }: Claims): string[] {
  const sites = (SubjectRefPro?.exercices ?? []).flatMap(({ activities }) => activities.map(({ numeroFinessSite }) => numeroFinessSite ?? ''));
  return [...new Set(sites.filter((site) => FINESS.test(site)))].slice(0, MOST_FINESS);
}
