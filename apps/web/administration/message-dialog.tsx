import { type ReactNode, useState } from 'react';
import { dayAndTime } from '../figures/dates.js';
import { type OutboxQuery, RetryMessageDocument } from '../generated/graphql.js';
import { useSending } from '../graph/use-document.js';
import { Dialog } from '../parts/dialog.js';
import { FormProblem } from '../parts/form-problem.js';
import './administration.css';

interface MessageDialogProps {
  message: OutboxQuery['outbox']['nodes'][number];
  onClose: () => void;
  onRetried: () => void;
}

/** A mail as its reader sees it, in a frame that can run nothing. */
export function MessageDialog({ message, onClose, onRetried }: MessageDialogProps): ReactNode {
  const [problem, setProblem] = useState<string>();
  const send = useSending(RetryMessageDocument);
  const retry = async (): Promise<void> => {
    const { data, failure } = await send({ id: message.id });
    const result = data?.retryMessage;
    const refusal = result?.__typename === 'RetryMessageInvalid' ? result.problems[0]?.message : failure?.message;
    setProblem(refusal);
    if (!refusal) {
      onRetried();
      onClose();
    }
  };
  return (
    <Dialog open title={message.subject} onClose={onClose}>
      <p className="mention">
        À {message.toName} ({message.toEmail}) · écrit {dayAndTime(message.createdAt)}
        {message.sentAt ? ` · envoyé ${dayAndTime(message.sentAt)}` : ''}
      </p>
      <FormProblem message={problem} />
      <iframe className="message-frame" title="Contenu du courriel" sandbox="" srcDoc={message.html} />
      <details className="fr-mt-2w">
        <summary>Version texte</summary>
        <pre className="message-text">{message.text}</pre>
      </details>
      {message.status === 'FAILED' ? (
        <button type="button" className="fr-btn fr-btn--secondary fr-btn--sm fr-mt-2w" onClick={() => void retry()}>
          Réessayer l’envoi
        </button>
      ) : null}
    </Dialog>
  );
}
