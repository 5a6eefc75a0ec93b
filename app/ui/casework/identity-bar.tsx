import type { ReactNode } from "react";

interface IdentityBarProps {
  name: string;
  /** What says who it is: age, reference, hub. */
  facts: { key: string; value: ReactNode }[];
  /** What must be known before anybody rings or writes. */
  alerts: readonly string[];
}

/** Who this is about, at the top of every page of a case, with what is not safe said first. */
export function IdentityBar({ name, facts, alerts }: IdentityBarProps) {
  return (
    <section className="wl-identity" aria-label="Who this is">
      <p className="wl-identity__name">{name}</p>
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
          {alerts.map((alert) => (
            <li key={alert}><strong>{alert}</strong></li>
          ))}
        </ul>
      )}
    </section>
  );
}
