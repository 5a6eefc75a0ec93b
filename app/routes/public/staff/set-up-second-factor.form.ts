import { passwordProblems } from "#app/content/people";
import type { SetUpRefused } from "#app/services/identity/set-up-second-factor.server";
import type { FieldError, Typed } from "#app/web/parse-form";

const empty = (typed: Typed, name: string) => !typed[name]?.[0]?.trim();

/** What was refused, at its field, in the order of the page. */
export function errorsOf({ newPassword, currentPassword, code }: SetUpRefused, typed: Typed): FieldError[] {
  const codeError = empty(typed, "code") ? "Enter the 6-digit code from the app" : "The code is not right. Enter the newest code from the app, and check that your phone shows the right time";
  return [
    ...(newPassword ? [{ field: "new-password", message: empty(typed, "new-password") ? "Choose a password" : passwordProblems[newPassword] }] : []),
    ...(currentPassword ? [{ field: "current-password", message: empty(typed, "current-password") ? "Enter your password" : "The password is not the one you have now" }] : []),
    ...(code ? [{ field: "code", message: codeError }] : []),
  ];
}
