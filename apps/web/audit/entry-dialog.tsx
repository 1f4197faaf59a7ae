import type { ReactNode } from 'react';
import { datedTime } from '../figures/dates.js';
import type { AuditRowFragment } from '../generated/graphql.js';
import { Dialog } from '../parts/dialog.js';
import { detailInWords } from './detail-words.js';
import { placeOf } from './journal-columns.js';

/** One entry, with all that it says. @param names of the articles, by code */
export function EntryDialog({ entry, names, onClose }: { entry: AuditRowFragment; names: ReadonlyMap<string, string>; onClose: () => void }): ReactNode {
  const lines: [string, string | null][] = [
    ['Quand', datedTime(entry.at)],
    ['Qui', entry.personName],
    ['Au titre de', entry.roleLabel],
    ['Périmètre', entry.finess ? `${placeOf(entry)} (${entry.finess})` : placeOf(entry)],
    ['Objet', entry.subjectId],
    ...entry.details.map((detail) => detailInWords(detail, names)).map(({ word, value }): [string, string] => [word, value]),
    ['Adresse réseau', entry.address],
    ['Requête', entry.requestId],
    ['Maillon', `${entry.stream} n° ${entry.seq}`],
  ];
  return (
    <Dialog open small title={entry.actionLabel} onClose={onClose}>
      <dl className="audit-entry">
        {lines.map(([word, value], index) =>
          value === null ? null : (
            <div key={`${word}-${index}`}>
              <dt>{word}</dt>
              <dd>{value}</dd>
            </div>
          ),
        )}
      </dl>
    </Dialog>
  );
}
