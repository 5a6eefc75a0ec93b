import { classNames } from "./props";
import type { ElementProps } from "./props";

interface OwnProps {
  isStartButton?: boolean;
  preventDoubleClick?: boolean;
}
type ButtonElementProps = OwnProps & { href?: undefined } & ElementProps<"button">;
type ButtonLinkProps = OwnProps & { href: string } & ElementProps<"a">;

/** With `href` it is a link that looks like a button. */
export type ButtonProps = ButtonElementProps | ButtonLinkProps;

export function Button({ isStartButton, preventDoubleClick, className, children, ...attributes }: ButtonProps) {
  const shared = {
    "data-module": "govuk-button",
    className: classNames("govuk-button", className, isStartButton && "govuk-button--start"),
  };
  const content = isStartButton ? (
    <>
      {/* A start button is a flex box, which would lose the spaces between several elements. */}
      {typeof children === "string" ? children : <span>{children}</span>}
      <StartIcon />
    </>
  ) : (
    children
  );

  if (attributes.href !== undefined) {
    return (
      <a role="button" draggable="false" {...attributes} {...shared}>
        {content}
      </a>
    );
  }
  const { type = "submit", disabled, ...rest } = attributes;
  return (
    <button
      type={type}
      disabled={disabled}
      aria-disabled={disabled ? "true" : undefined}
      data-prevent-double-click={preventDoubleClick}
      {...rest}
      {...shared}
    >
      {content}
    </button>
  );
}

function StartIcon() {
  return (
    <svg
      className="govuk-button__start-icon"
      xmlns="http://www.w3.org/2000/svg"
      width="17.5"
      height="19"
      viewBox="0 0 33 40"
      aria-hidden="true"
      focusable="false"
    >
      <path fill="currentColor" d="M0 0h13l20 20-20 20H0l20-20z" />
    </svg>
  );
}
