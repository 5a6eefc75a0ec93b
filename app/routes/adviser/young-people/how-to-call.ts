import { maySend } from "#app/domain/people/safe-contact";
import type { SafeContact } from "#app/domain/people/safe-contact";
import { alertsOf } from "../cases/person-of";

interface Reach {
  phone: string | null;
  email: string | null;
  safeContact: SafeContact;
}

/** The number to ring, or that nobody may ring; and what to know before. */
export function howToCall({ phone, email, safeContact }: Reach): { number: string | undefined; words: string[] } {
  const alerts = alertsOf({ phone, email, safeContact });
  if (!phone) return { number: undefined, words: ["No phone number", ...alerts] };
  return maySend(safeContact, "phone") ? { number: phone, words: alerts } : { number: undefined, words: ["Do not phone", ...alerts] };
}
