const ELSEWHERE = 'https://elsewhere.invalid';
const LONGEST = 512;

/**
 * The path of this site a person asked to come back to, or its door. Anything a browser could read as another site, or as
 * one of the server's own doors, is not a path of the page.
 */
export function localPath(asked: string | undefined): string {
  if (asked === undefined || asked.length > LONGEST || !asked.startsWith('/')) return '/';
  // Browsers read "\" as "/" and drop tabs and line breaks: "/\evil.example" and "/<tab>/evil.example" leave the site.
  if (/[\\\p{Cc}]/u.test(asked) || !URL.canParse(asked, ELSEWHERE)) return '/';
  const { origin, pathname, search, hash } = new URL(asked, ELSEWHERE);
  if (origin !== ELSEWHERE || pathname.startsWith('//') || /^\/(graphql|api|health|metrics)(\/|$)/u.test(pathname)) return '/';
  return pathname + search + hash;
}
