import { contactChannels, type ContactChannel } from "#app/domain/applications/application";
import { isSafeTime, type SafeContact } from "./safe-contact";

/** Somebody's setting with the addresses it was made for: a way they had no address for was never asked about. */
export interface ContactSetting {
  safeContact: SafeContact;
  email: string | null;
  phone: string | null;
}

const minutesOfADay = 24 * 60;
const clockOf = (minute: number) => `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;

const couldSay = ({ email, phone }: ContactSetting, channel: ContactChannel): boolean =>
  channel === "email" ? email !== null : channel === "text" || channel === "phone" ? phone !== null : true;

/** Whether no setting that could speak of a way speaks against it. A way none of them could speak of is not safe. */
const isSafeFor = (settings: readonly ContactSetting[], channel: ContactChannel): boolean => {
  const asked = settings.filter((setting) => couldSay(setting, channel));
  return asked.length > 0 && asked.every(({ safeContact }) => safeContact.channels.includes(channel));
};

/** The longest stretch of the day that is safe by both; `undefined` where they share no minute, which no hours can say. */
function sharedHours(a: SafeContact, b: SafeContact): SafeContact["hours"] | "any" | undefined {
  if (!a.hours && !b.hours) return "any";
  if (!a.hours || !b.hours) return a.hours ?? b.hours;
  const safe = Array.from({ length: minutesOfADay }, (_, minute) => isSafeTime(a, clockOf(minute)) && isSafeTime(b, clockOf(minute)));
  if (safe.every(Boolean)) return "any";
  let longest: { from: number; length: number } | undefined;
  for (let from = 0; from < minutesOfADay; from += 1) {
    if (!safe[from] || safe.at(from - 1)) continue;
    let length = 1;
    while (safe[(from + length) % minutesOfADay]) length += 1;
    if (!longest || length > longest.length) longest = { from, length };
  }
  return longest && { from: clockOf(longest.from), to: clockOf((longest.from + longest.length - 1) % minutesOfADay) };
}

/**
 * Of two settings of one person, what is safe by both: never a way, an hour or a word that either of them forbids. Where their hours
 * do not meet, nothing is sent any more until somebody asks the person: they are met in person alone.
 */
export function saferContact(a: ContactSetting, b: ContactSetting): SafeContact {
  const hours = sharedHours(a.safeContact, b.safeContact);
  const channels = contactChannels.filter((channel) => isSafeFor([a, b], channel) && (hours !== undefined || channel === "in_person"));
  const writeBy = [a, b].map(({ safeContact }) => safeContact.writeBy).find((way) => way && channels.includes(way));
  return {
    channels,
    contentFree: a.safeContact.contentFree || b.safeContact.contentFree,
    noVoicemail: a.safeContact.noVoicemail || b.safeContact.noVoicemail,
    ...(hours && hours !== "any" && { hours }),
    ...(writeBy && { writeBy }),
  };
}
