import { useComponentWords } from "./component-words";
import { classNames } from "./props";
import type { ElementProps } from "./props";

export interface WarningTextProps extends ElementProps<"div"> {
  iconFallbackText?: string;
}

export function WarningText({ iconFallbackText, className, children, ...attributes }: WarningTextProps) {
  const { warning } = useComponentWords();
  return (
    <div {...attributes} className={classNames("govuk-warning-text", className)}>
      <span className="govuk-warning-text__icon" aria-hidden="true">
        !
      </span>{" "}
      <strong className="govuk-warning-text__text">
        <span className="govuk-visually-hidden">{iconFallbackText ?? warning}</span> {children}
      </strong>
    </div>
  );
}
