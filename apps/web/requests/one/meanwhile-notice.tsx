import type { ReactNode } from 'react';
import { dayAndTime } from '../../figures/dates.js';
import type { WholeRequestFragment } from '../../generated/graphql.js';
import { DONE_WORDS } from '../words.js';

interface MeanwhileNoticeProps {
  request: WholeRequestFragment;
  /** The version first shown. */
  opened: number;
  /** The version the reader's own act made. */
  mine: number | undefined;
  /** The server's own words when an act came too late. */
  conflict: string | undefined;
  warnings: readonly string[];
  /** Something had been typed and was not sent. */
  hadDraft: boolean;
}

/** What others did while this page was open; what one's own act was told. */
export function MeanwhileNotice({ request, opened, mine, conflict, warnings, hadDraft }: MeanwhileNoticeProps): ReactNode {
  const latest = request.history.at(-1);
  const byOthers = latest !== undefined && request.version > opened && request.version !== mine;
  return (
    <div role="status" className="request-meanwhile">
      {byOthers ? (
        <div className="fr-alert fr-alert--info fr-alert--sm">
          <p>
            <strong>{latest.byName}</strong> {DONE_WORDS[latest.kind]} pendant que cette page était ouverte ({dayAndTime(latest.at)}).
            {conflict || hadDraft ? ' Votre réponse n’a pas été envoyée.' : ''}
          </p>
        </div>
      ) : null}
      {conflict && !byOthers ? (
        <div className="fr-alert fr-alert--warning fr-alert--sm">
          <p>{conflict}</p>
        </div>
      ) : null}
      {mine === request.version ? (
        <div className={`fr-alert fr-alert--sm ${warnings.length > 0 ? 'fr-alert--warning' : 'fr-alert--success'}`}>
          <p>C’est enregistré, à votre nom. {warnings.join(' ')}</p>
        </div>
      ) : null}
    </div>
  );
}
