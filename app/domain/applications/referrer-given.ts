import type { ApplicationAnswers } from "./answers";
import type { ReferrerAgreement, ReferrerKind } from "./referrer";

/** What somebody who asks for another says of themselves. It never stands among the answers about the resident. */
export interface ReferrerGiven {
  kind: ReferrerKind;
  name: string;
  organisation?: string | undefined;
  /** How they know the resident, in their own words. */
  relationship: string;
  email?: string | undefined;
  phone?: string | undefined;
  agreement: ReferrerAgreement;
}

/** Takes the two apart. `referrer` is `undefined` where somebody applies for themselves. Throws where only a part of it was answered. */
export function apart({ referrerKind, referrerName, organisation, relationship, referrerEmail, referrerPhone, agreement, ...answers }: ApplicationAnswers): { answers: ApplicationAnswers; referrer: ReferrerGiven | undefined } {
  if (referrerKind === undefined) return { answers, referrer: undefined };
  if (!referrerName || !relationship || agreement === undefined) throw new Error("who asks is not said completely");
  const employer = referrerKind === "professional" ? organisation : undefined;
  return { answers, referrer: { kind: referrerKind, name: referrerName, organisation: employer, relationship, email: referrerEmail, phone: referrerPhone, agreement } };
}
