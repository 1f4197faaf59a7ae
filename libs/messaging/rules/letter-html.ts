import type { Letter, LetterPoint } from './letter.js';

// Colours of the State's design system, as values: mail programs know no variables. Contrasts on white: 13.6, 15.9 and 7.4.
const BLUE = '#000091';
const INK = '#161616';
const GREY = '#545454';
const FONT = 'Marianne, Arial, Helvetica, sans-serif';

/**
 * One column of plain elements, in reading order, without picture, script or outside address: read alike by mail
 * programs, screen readers and people who block everything.
 */
export function letterHtml({ subject, opening, points = [], closing = [], action, because }: Letter, greeting: string): string {
  return `<!DOCTYPE html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light">
<title>${escapeHtml(subject)}</title>
</head>
<body style="margin:0;padding:0;background:#f6f6f6;color:${INK};font-family:${FONT};font-size:16px;line-height:1.5">
<div style="max-width:600px;margin:0 auto;padding:24px 16px">
<div style="background:#ffffff;border-top:4px solid ${BLUE};padding:24px">
<p style="margin:0 0 24px;font-size:20px;font-weight:bold;color:${BLUE}">Vigie EPI</p>
${paragraphsHtml([greeting, ...opening])}
${points.length === 0 ? '' : `<ul style="margin:0 0 16px;padding:0 0 0 20px">\n${points.map(pointHtml).join('\n')}\n</ul>`}
${paragraphsHtml(closing)}
<p style="margin:24px 0 8px"><a href="${escapeHtml(action.url)}" style="display:inline-block;background:${BLUE};color:#ffffff;padding:12px 24px;text-decoration:none;font-weight:bold">${escapeHtml(action.label)}</a></p>
<p style="margin:0;font-size:14px;color:${GREY};word-break:break-all">Si le bouton ne s’ouvre pas, copiez cette adresse&nbsp;: ${escapeHtml(action.url)}</p>
</div>
<p style="margin:16px 0 0;padding:0 24px;font-size:14px;color:${GREY}">${escapeHtml(because)}</p>
</div>
</body>
</html>
`;
}

function paragraphsHtml(texts: readonly string[]): string {
  return texts.map((text) => `<p style="margin:0 0 16px">${escapeHtml(text)}</p>`).join('\n');
}

function pointHtml({ text, url }: LetterPoint): string {
  const content = url === undefined ? escapeHtml(text) : `<a href="${escapeHtml(url)}" style="color:${BLUE}">${escapeHtml(text)}</a>`;
  return `<li style="margin:0 0 8px">${content}</li>`;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll("'", '&#39;');
}
