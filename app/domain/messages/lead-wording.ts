import type { Message } from "./wording";

// To the lead adviser about what a resident did online: the reference, no word about the person.

interface About {
  reference: string;
  link: string;
}

/** They closed their case: everything in it has ended, and nobody waits for them. */
export const caseClosedByResident = ({ reference, link }: About): Message => ({ subject: `Case ${reference} is closed by the resident`, body: `The resident has closed case ${reference}. Meetings and referrals are called off.\n\nOpen the case: ${link}` });

/** They took a permission back, and with it a referral where one rested on it. */
export const permissionTakenBack = ({ reference, link, recipient, referral }: About & { recipient: string; referral: boolean }): Message => ({
  subject: `Case ${reference}: a permission is taken back`,
  body: `The resident no longer lets us share with ${recipient}.${referral ? " The referral that rested on it is withdrawn." : ""}\n\nOpen the case: ${link}`,
});

/** Somebody in triage looked at the other offer they asked for. */
export const anotherOfferAnswered = ({ reference, link, kept }: About & { kept: boolean }): Message => ({
  subject: `Case ${reference}: your request for another offer is answered`,
  body: `${kept ? "The offer stays as it is, with a reason." : "The case has another offer from today."}\n\nOpen the case: ${link}`,
});

/** A manager asked about the plan. It holds nothing up. */
export const planQueried = ({ reference, link }: About): Message => ({ subject: `Case ${reference}: a manager has asked about the plan`, body: `A manager has a question about the plan of case ${reference}. It holds nothing up: answer when you can.\n\nOpen the case: ${link}` });
