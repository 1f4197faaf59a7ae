/**
 * The page between a provider and ours. The session's cookie is strict: a browser does not show it on a navigation that
 * another site began. This page is ours, and what it leads to is reached from here.
 */
export function arrivalPage(path: string): string {
  const address = path.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll("'", '&#39;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="refresh" content="0;url=${address}">
<title>Identité confirmée – Vigie EPI</title>
</head>
<body>
<main>
<h1>Identité confirmée</h1>
<p><a href="${address}">Continuer vers Vigie EPI</a></p>
</main>
</body>
</html>
`;
}
