import { Button } from "./button";
import { Input } from "./input";
import type { InputProps } from "./input";
import { classNames } from "./props";
import type { ElementProps } from "./props";
import { translations } from "./translations";

type FixedProps = "type" | "spellCheck" | "autoCapitalize" | "prefix" | "suffix" | "inputWrapper";

export interface PasswordInputProps extends Omit<InputProps, FixedProps> {
  button?: ElementProps<"button", "children" | "type">;
  showPasswordText?: string;
  hidePasswordText?: string;
  showPasswordAriaLabelText?: string;
  hidePasswordAriaLabelText?: string;
  passwordShownAnnouncementText?: string;
  passwordHiddenAnnouncementText?: string;
}

export function PasswordInput({
  name, id = name, autoComplete = "current-password", formGroup = {}, button, className,
  showPasswordText, hidePasswordText, showPasswordAriaLabelText, hidePasswordAriaLabelText,
  passwordShownAnnouncementText, passwordHiddenAnnouncementText, ...input
}: PasswordInputProps) {
  const texts = translations({
    "show-password": showPasswordText,
    "hide-password": hidePasswordText,
    "show-password-aria-label": showPasswordAriaLabelText,
    "hide-password-aria-label": hidePasswordAriaLabelText,
    "password-shown-announcement": passwordShownAnnouncementText,
    "password-hidden-announcement": passwordHiddenAnnouncementText,
  });
  const toggleClasses = "govuk-button--secondary govuk-password-input__toggle govuk-js-password-input-toggle";
  const toggle = (
    <Button
      hidden
      aria-controls={id}
      aria-label={showPasswordAriaLabelText ?? "Show password"}
      {...button}
      type="button"
      className={classNames(toggleClasses, button?.className)}
    >
      {showPasswordText ?? "Show"}
    </Button>
  );
  return (
    <Input
      {...input}
      id={id}
      name={name}
      type="password"
      spellCheck={false}
      autoCapitalize="none"
      autoComplete={autoComplete}
      className={classNames("govuk-password-input__input govuk-js-password-input-input", className)}
      inputWrapper={{ className: "govuk-password-input__wrapper" }}
      formGroup={{
        "data-module": "govuk-password-input",
        ...texts,
        ...formGroup,
        className: classNames("govuk-password-input", formGroup.className),
        afterInput: <>{toggle}{formGroup.afterInput}</>,
      }}
    />
  );
}
