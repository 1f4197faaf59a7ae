import type { Problem } from '#platform';
import { COMMON_WORDS, RUNS } from './common-passwords.js';

/** ANSSI (2021) and NIST SP 800-63B: length protects, forced symbols do not. */
const SHORTEST = 12;
/** Beyond, hashing is a way to keep the server busy. */
const LONGEST = 1_024;
/** Letters that must remain once the usual words, runs and one's own name are taken away. */
const FEWEST_OWN = 4;

interface Owner {
  readonly email: string;
  readonly name: string;
}

/** Why a chosen password is refused; none when it may serve. @param path where it stands in the input */
export function passwordProblems(password: string, owner: Owner, path = 'password'): Problem[] {
  if (password.length > LONGEST) return [{ code: 'PASSWORD_TOO_LONG', path, message: `Choisissez au plus ${LONGEST} caractères.` }];
  if ([...password].length < SHORTEST) {
    return [{ code: 'PASSWORD_TOO_SHORT', path, message: `Choisissez au moins ${SHORTEST} caractères : quelques mots à la suite se retiennent mieux.` }];
  }
  if (isOwn(password, owner)) return [{ code: 'PASSWORD_IS_EMAIL', path, message: 'Ce mot de passe est fait de votre adresse ou de votre nom : choisissez-en un autre.' }];
  if (isCommon(password)) return [{ code: 'PASSWORD_COMMON', path, message: 'Ce mot de passe est parmi les plus courants, ou se devine : choisissez-en un autre.' }];
  return [];
}

/** The address, or nothing else than its words and the person's name, figures and signs apart. */
function isOwn(password: string, { email, name }: Owner): boolean {
  const given = plain(password);
  if (given === plain(email)) return true;
  const words = [email.split('@', 1)[0] ?? '', email, ...email.split(/[@.\-_]/u), ...name.split(/[\s-]+/u)].map(letters).filter((word) => word.length > 2);
  const left = without(letters(password), words);
  return left !== letters(password) && left.length < FEWEST_OWN;
}

/** A usual word or run with figures and signs around or for letters, or the same few characters again and again. */
function isCommon(password: string): boolean {
  if (new Set(plain(password)).size < 5 || /^(.{1,6}?)\1+$/u.test(plain(password))) return true;
  // Figures read as figures, then as the letters they stand for: "m0tdepasse2024!" is tried both ways.
  return [password, spelled(password)].some((text) => without(without(plain(text), RUNS), COMMON_WORDS).replaceAll(/[^\p{L}]/gu, '').length < FEWEST_OWN);
}

/** Longest first, so that a word within another does not break it. */
function without(text: string, words: readonly string[]): string {
  return words.toSorted((a, b) => b.length - a.length).reduce((left, word) => left.replaceAll(word, ''), text);
}

function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}

function letters(text: string): string {
  return plain(text).replaceAll(/[^\p{L}]/gu, '');
}

const STANDS_FOR: Readonly<Record<string, string>> = { 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's', 7: 't', 8: 'b', '@': 'a', $: 's', '!': 'i' };

function spelled(text: string): string {
  return [...text].map((character) => STANDS_FOR[character] ?? character).join('');
}
