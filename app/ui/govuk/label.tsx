import { classNames } from "./props";
import type { ElementProps } from "./props";

export interface LabelProps extends ElementProps<"label"> {
  /** Puts the label inside the page's h1. */
  isPageHeading?: boolean;
}

/** Nothing without content. */
export function Label({ isPageHeading, className, children, ...attributes }: LabelProps) {
  if (!children) return null;
  const label = (
    <label {...attributes} className={classNames("govuk-label", className)}>
      {children}
    </label>
  );
  return isPageHeading ? <h1 className="govuk-label-wrapper">{label}</h1> : label;
}
