import { classNames, textProps } from "./props";
import type { ElementProps, TextOr } from "./props";

export interface LegendProps extends ElementProps<"legend"> {
  /** Puts the page's h1 inside the legend. */
  isPageHeading?: boolean;
}

export interface FieldsetProps extends ElementProps<"fieldset"> {
  legend?: TextOr<LegendProps>;
  describedBy?: string;
}

export function Fieldset({ legend, describedBy, className, children, ...attributes }: FieldsetProps) {
  return (
    <fieldset aria-describedby={describedBy} {...attributes} className={classNames("govuk-fieldset", className)}>
      {legend && <Legend {...textProps<LegendProps>(legend)} />}
      {children}
    </fieldset>
  );
}

function Legend({ isPageHeading, className, children, ...attributes }: LegendProps) {
  return (
    <legend {...attributes} className={classNames("govuk-fieldset__legend", className)}>
      {isPageHeading ? <h1 className="govuk-fieldset__heading">{children}</h1> : children}
    </legend>
  );
}
