import type { Message } from "./wording";

// To staff about who may see what: no word about the person a case is of.

/** To the managers: somebody opened a restricted case without leave, and it is to be reviewed. No reference: they may not be named on it. */
export const openedWithoutLeave = ({ name, organisation, link }: { name: string; organisation: string; link: string }): Message => ({
  subject: "A restricted case was opened without leave",
  body: `${name}, ${organisation}, opened a restricted case they are not named on. It closes to them at the end of today. A manager other than them reviews it.\n\nRead why, and review it: ${link}`,
});

/** To whoever is asked to take a case on. */
export const handoverAsked = ({ from, link }: { from: string; link: string }): Message => ({
  subject: "You are asked to take on a case",
  body: `${from} asks you to take on a case. Accept it or return it within 5 working days.\n\nRead what it is about: ${link}`,
});

/** To whoever gave it: somebody took it on. */
export const handoverAccepted = ({ reference, to, link }: { reference: string; to: string; link: string }): Message => ({ subject: `${to} took on case ${reference}`, body: `${to} accepted the handover of case ${reference}.\n\nOpen it, where you still see it: ${link}` });

/** To whoever gave it: it came back, and stays with them. */
export const handoverReturned = ({ reference, to, why, link }: { reference: string; to: string; why: string; link: string }): Message => ({ subject: `Case ${reference} came back to you`, body: `${to} did not take on case ${reference}. ${why}.\n\nOpen the case: ${link}` });
