import { readCsv, TableRefused, textOf } from './read-csv.js';
import { ArchiveRefused } from './unzip.js';

const MOST_BYTES = 2_000_000;

const TOO_MUCH = {
  rows: 'Ce fichier dépasse 5 000 lignes. Déposez-le en plusieurs fois.',
  shape: 'Ce fichier n’est pas un tableau de remontées\u00A0: des lignes ont plus de 100 colonnes, ou des cases plus de 2 000 caractères. Partez du modèle.',
} as const satisfies Record<TableRefused['why'], string>;

export type FileRows = { readonly kind: 'rows'; readonly rows: string[][] } | { readonly kind: 'refused'; readonly why: string };

/** A deposited file as rows of texts, read on this device: nothing of it leaves. */
export async function readFile(file: File): Promise<FileRows> {
  if (file.size > MOST_BYTES) return refused('Ce fichier dépasse 2 Mo. Ne gardez que la feuille des remontées.');
  const bytes = new Uint8Array(await file.arrayBuffer());
  try {
    const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
    const isOldExcel = bytes[0] === 0xd0 && bytes[1] === 0xcf;
    if (isOldExcel) return refused('Ce fichier est au format Excel 97-2003. Enregistrez-le en XLSX ou en CSV, puis déposez-le de nouveau.');
    const rows = isZip ? await (await import('./read-workbook.js')).readWorkbook(bytes) : readCsv(textOf(bytes));
    return { kind: 'rows', rows };
  } catch (error) {
    if (error instanceof TableRefused) return refused(TOO_MUCH[error.why]);
    if (!(error instanceof ArchiveRefused)) throw error;
    return refused('Ce fichier ne se lit pas comme un classeur. Enregistrez-le en XLSX ou en CSV, puis déposez-le de nouveau.');
  }
}

function refused(why: string): FileRows {
  return { kind: 'refused', why };
}
