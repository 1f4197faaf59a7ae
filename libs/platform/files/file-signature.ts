const ZIP = Buffer.from('PK\u0003\u0004', 'latin1');
const OLD_EXCEL = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);
const UTF16 = [Buffer.from([0xff, 0xfe]), Buffer.from([0xfe, 0xff])];

/** Why a file cannot be a text that is read here, by its first bytes, in French; undefined when it can. */
export function whyNotText(head: Buffer): string | undefined {
  const startsWith = (signature: Buffer): boolean => head.subarray(0, signature.length).equals(signature);
  if (head.length === 0) return 'Le fichier est vide.';
  if (startsWith(ZIP) || startsWith(OLD_EXCEL)) {
    return "C'est un classeur ou une archive : enregistrez la feuille en « CSV UTF-8 (séparateur : point-virgule) ».";
  }
  if (UTF16.some(startsWith)) return 'Le fichier est en UTF-16 : enregistrez-le en « CSV UTF-8 (séparateur : point-virgule) ».';
  return undefined;
}
