import type { ReactNode } from "react";

interface IdentityBarProps {
  name: string;
  /** How the name is said. */
  pronunciation?: string | undefined;
  /** What is not safe when reaching them, in plain words: said before anything else. */
  reaching: readonly string[];
  /** What says who it is: age, reference, hub. */
  facts: { key: string; value: ReactNode }[];
  /** What to know before meeting them, with what is known of its age. */
  alerts: readonly { id: string; words: string; old?: string | undefined }[];
  /** A way to change it all. */
  action?: ReactNode;
}

/** Who this is about, at the top of every page of a case, with what is not safe said first. */
export function IdentityBar({ name, pronunciation, reaching, facts, alerts, action }: IdentityBarProps) {
  return (
    <section className="wl-identity" aria-label="Who this is">
      <p className="wl-identity__name">
        {name}
        {pronunciation && <span className="wl-identity__said"> (say: {pronunciation})</span>}
      </p>
      {reaching.length > 0 && (
        <ul className="wl-identity__alerts wl-identity__alerts--reaching">
          {reaching.map((words) => (
            <li key={words}><strong>{words}</strong></li>
          ))}
        </ul>
      )}
      <dl className="wl-identity__facts">
        {facts.map(({ key, value }) => (
          <div key={key} className="wl-identity__fact">
            <dt>{key}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {alerts.length > 0 && (
        <ul className="wl-identity__alerts">
          {alerts.map(({ id, words, old }) => (
            <li key={id}><strong>{words}</strong>{old && <span className="wl-identity__old"> {old}</span>}</li>
          ))}
        </ul>
      )}
      {action && <p className="wl-identity__action wl-no-print">{action}</p>}
    </section>
  );
}
