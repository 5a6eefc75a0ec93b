import type { ReactNode } from "react";

export interface Work {
  id: string;
  /** A checkbox, where several can be selected at once. */
  select?: ReactNode;
  /** Who or what it is about, linked. */
  title: ReactNode;
  /** What must be seen at once: "Urgent". */
  flag?: string | false | undefined;
  facts: readonly (string | false)[];
  /** Why it is here. */
  reason: ReactNode;
  due?: ReactNode;
  /** The one next thing to do, linked. */
  action?: ReactNode;
}

/** What waits to be done, in order: readable on a phone, where a table is not. */
export function WorkList({ items }: { items: readonly Work[] }) {
  return (
    <ol className="wl-work">
      {items.map(({ id, select, title, flag, facts, reason, due, action }) => (
        <li key={id} className="wl-work__item">
          <div className={select ? "wl-work__who wl-work__who--select" : "wl-work__who"}>
            {select}
            <p className="wl-work__title">{title}</p>
            {(flag || facts.length > 0) && (
              <ul className="wl-work__facts">
                {flag && <li><strong>{flag}</strong></li>}
                {facts.filter((fact) => fact !== false).map((fact) => <li key={fact}>{fact}</li>)}
              </ul>
            )}
          </div>
          <div className="wl-work__why">{reason}</div>
          <div className="wl-work__next">
            {due}
            {action && <p className="wl-work__action">{action}</p>}
          </div>
        </li>
      ))}
    </ol>
  );
}
