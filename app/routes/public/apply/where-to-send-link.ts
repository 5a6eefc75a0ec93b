import type { ApplicationAnswers } from "#app/domain/applications/answers";
import { maySend } from "#app/domain/people/safe-contact";

/** What stands in the field at first: what they gave, by a way they did not say is unsafe. Empty where there is none. */
export function whereToSendLink({ email, phone, safeContact }: Pick<ApplicationAnswers, "email" | "phone" | "safeContact">): string {
  if (email && maySend(safeContact, "email")) return email;
  return phone && maySend(safeContact, "text") ? phone : "";
}
