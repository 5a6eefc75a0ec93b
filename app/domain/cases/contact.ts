import type { ContactChannel } from "#app/domain/applications/application";
import { timeOfDayOf } from "#app/domain/calendar/say-time";
import { isSafeTime, maySend, type SafeContact } from "#app/domain/people/safe-contact";

/** How somebody was reached, or not. */
export const contactWays = ["phone", "text", "email", "video", "in_person", "home_visit", "letter"] as const;
export type ContactWay = (typeof contactWays)[number];

/** How two people meet: what a first meeting can be. */
export const meetingWays = ["in_person", "phone", "video", "home_visit"] as const satisfies readonly ContactWay[];

/** With whom. */
export const contactsWith = ["resident", "family", "referrer", "provider", "employer", "other"] as const;
export type ContactWith = (typeof contactsWith)[number];

/** What came of a try. `spoke` is the only one that counts as having been in contact. */
export const contactResults = ["spoke", "no_answer", "left_message", "wrong_number", "did_not_want_to_talk"] as const;
export type ContactResult = (typeof contactResults)[number];

/** Characters of what is written about one contact [L] Local setting. */
export const longestContactWords = 4000;

/** Tries since somebody was last spoken to before their case is closed because they could not be reached [L] Local setting. */
export const triesBeforeClosing = 3;

/** How many days back a contact may still be written down [L] Local setting. */
export const oldestContactDays = 365;

/** Which of the ways somebody called safe each way of contact is; a visit at home and a letter reach whoever else lives there. A video call is arranged with them. */
const channelOf: Record<ContactWay, ContactChannel | undefined> = { phone: "phone", text: "text", email: "email", video: undefined, in_person: "in_person", home_visit: "post", letter: "post" };

export type ContactRisk = "way" | "time" | "voicemail";

interface Try {
  with: ContactWith;
  way: ContactWay;
  result: ContactResult;
  at: Date;
}

/** Whether this way is one the person called safe. */
export const isSafeWay = (safeContact: SafeContact, way: ContactWay): boolean => {
  const channel = channelOf[way];
  return channel === undefined || maySend(safeContact, channel);
};

/** What about a contact with the resident goes against how it is safe to reach them: each needs a reason. With others there is none; face to face at the hub has no hours. */
export function contactRisks(safeContact: SafeContact, { with: whom, way, result, at }: Try): ContactRisk[] {
  if (whom !== "resident") return [];
  const reachesOut = way !== "in_person";
  return [
    ...(isSafeWay(safeContact, way) ? [] : ["way" as const]),
    ...(reachesOut && !isSafeTime(safeContact, timeOfDayOf(at)) ? ["time" as const] : []),
    ...(way === "phone" && result === "left_message" && safeContact.noVoicemail ? ["voicemail" as const] : []),
  ];
}

/** Whether a case may be closed as out of reach on these tries alone, or somebody must say how else they tried. */
export const triedEnough = (tries: number): boolean => tries >= triesBeforeClosing;
