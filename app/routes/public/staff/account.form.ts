import { z } from "zod";
import { passwordProblems } from "#app/content/people";
import type { PasswordChanged } from "#app/services/identity/change-password.server";
import type { FieldError } from "#app/web/parse-form";
import { password } from "#app/web/password-field";

export const passwordForm = z.object({ "current-password": password("Enter the password you have now"), "new-password": password("Enter a new password") });

/** Why the password was not changed, at its field. */
export function passwordErrors(refused: Exclude<PasswordChanged, "done" | "not-found">): FieldError[] {
  if (refused === "wrong_current") return [{ field: "current-password", message: "The password is not the one you have now" }];
  return [{ field: "new-password", message: passwordProblems[refused] }];
}
