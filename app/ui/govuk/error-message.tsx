import { useComponentWords } from "./component-words";
import { classNames } from "./props";
import type { ElementProps } from "./props";

export interface ErrorMessageProps extends ElementProps<"p"> {
  /** The unseen word before the message; an empty string leaves it out. */
  visuallyHiddenText?: string;
}

export function ErrorMessage({ visuallyHiddenText: unseen, className, children, ...attributes }: ErrorMessageProps) {
  const { error } = useComponentWords();
  const visuallyHiddenText = unseen ?? error;
  return (
    <p {...attributes} className={classNames("govuk-error-message", className)}>
      {visuallyHiddenText && (
        <>
          <span className="govuk-visually-hidden">{visuallyHiddenText}:</span>{" "}
        </>
      )}
      {children}
    </p>
  );
}
