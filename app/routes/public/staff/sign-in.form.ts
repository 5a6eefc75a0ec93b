import { z } from "zod";
import { text } from "#app/web/fields";
import { password } from "#app/web/password-field";

export const staffSignInForm = z.object({
  email: text({ missing: "Enter your email address", what: "Email address", max: 254 }),
  password: password("Enter your password"),
});
