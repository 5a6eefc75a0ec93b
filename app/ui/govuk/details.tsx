import type { ReactNode } from "react";
import { classNames } from "./props";
import type { ElementProps } from "./props";

export interface DetailsProps extends ElementProps<"details"> {
  summary: ReactNode;
}

export function Details({ summary, className, children, ...attributes }: DetailsProps) {
  return (
    <details {...attributes} className={classNames("govuk-details", className)}>
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">{summary}</span>
      </summary>
      <div className="govuk-details__text">{children}</div>
    </details>
  );
}
