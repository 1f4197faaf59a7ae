import type { ReactNode } from 'react';

/** Title of a screen, the line under it, and its tools. */
export function ScreenHead({ title, lead, tools }: { title: ReactNode; lead?: ReactNode; tools?: ReactNode }): ReactNode {
  return (
    <div className="page-head">
      <div>
        <h1>{title}</h1>
        {lead ? <p className="page-head__lead">{lead}</p> : null}
      </div>
      {tools ? <div className="page-head__tools">{tools}</div> : null}
    </div>
  );
}
