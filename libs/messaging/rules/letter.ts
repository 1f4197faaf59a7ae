import { letterHtml } from './letter-html.js';

/** What a message says, before it takes the form of a mail. */
export interface Letter {
  readonly subject: string;
  readonly opening: readonly string[];
  /** Facts one under the other; with an address, each leads to its own page. */
  readonly points?: readonly LetterPoint[];
  readonly closing?: readonly string[];
  /** The one thing to do next. */
  readonly action: { readonly label: string; readonly url: string };
  /** Why this person receives it. */
  readonly because: string;
}

export interface LetterPoint {
  readonly text: string;
  readonly url?: string;
}

export interface RenderedLetter {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** Stands in the bodies for the secret end of a personal link, until the letter is sent. */
export const PERSONAL_LINK = '{{lien-personnel}}';

const LONGEST_SUBJECT = 150;

/** The letter to one person, as text and as HTML with the same words. */
export function renderLetter(written: Letter, toName: string): RenderedLetter {
  const letter = withOneLink(written);
  const name = withoutLink(oneLine(toName));
  const greeting = name === '' ? 'Bonjour,' : `Bonjour ${name},`;
  return { subject: subjectOf(letter.subject), text: letterText(letter, greeting), html: letterHtml(letter, greeting) };
}

/**
 * The secret goes to the end of the one action's address, nowhere else: a reason or a name that holds the mark would carry
 * it where its writer likes, "http://exemple.test/?{{lien-personnel}}" to begin with.
 */
function withOneLink({ subject, opening, points = [], closing = [], action, because }: Letter): Letter {
  return {
    subject: withoutLink(subject),
    opening: opening.map(withoutLink),
    points: points.map((point) => ({ ...point, text: withoutLink(point.text) })),
    closing: closing.map(withoutLink),
    action,
    because,
  };
}

/** Taken out as long as there is one: what is left of two, one inside the other, must not make one. */
function withoutLink(text: string): string {
  let left = text;
  while (left.includes(PERSONAL_LINK)) left = left.replaceAll(PERSONAL_LINK, '');
  return left.trim();
}

/** No control character may reach a header: a name that holds a line break would begin another one. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();
}

function subjectOf(text: string): string {
  const line = oneLine(text);
  return line.length <= LONGEST_SUBJECT ? line : `${line.slice(0, LONGEST_SUBJECT - 1).trimEnd()}…`;
}

function letterText({ opening, points = [], closing = [], action, because }: Letter, greeting: string): string {
  const list = points.map(({ text, url }) => (url === undefined ? `- ${text}` : `- ${text}\n  ${url}`)).join('\n');
  const parts = [greeting, ...opening, list, ...closing, `${action.label}\u00A0:\n${action.url}`, `-- \nVigie EPI\n${because}`];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}
