import type { ReactNode } from "react";
import { useComponentWords } from "./component-words";
import { classNames } from "./props";
import type { ElementProps } from "./props";

export interface ErrorSummaryProps extends ElementProps<"div", "title" | "children"> {
  title?: ReactNode;
  description?: ReactNode;
  errorList?: ({ text: ReactNode } & ElementProps<"a", "children">)[];
  disableAutoFocus?: boolean;
}

export function ErrorSummary({
  title, description, errorList = [], disableAutoFocus, className, ...attributes
}: ErrorSummaryProps) {
  const { thereIsAProblem } = useComponentWords();
  return (
    <div
      data-disable-auto-focus={disableAutoFocus}
      {...attributes}
      className={classNames("govuk-error-summary", className)}
      data-module="govuk-error-summary"
    >
      {/* The alert is a child of what the script focuses, or screen readers miss a part of it. */}
      <div role="alert">
        <h2 className="govuk-error-summary__title">{title ?? thereIsAProblem}</h2>
        <div className="govuk-error-summary__body">
          {description && <p>{description}</p>}
          {errorList.length > 0 && (
            <ul className="govuk-list govuk-error-summary__list">
              {errorList.map(({ text, ...link }, index) => (
                <li key={index}>{link.href ? <a {...link}>{text}</a> : text}</li>
              ))}
            </ul>
          )}
        </div>
      </div>
    </div>
  );
}
