import { z } from "zod";

import { contactChannels, type ContactChannel } from "#app/domain/applications/application";
import { messageChannels, type MessageChannel } from "#app/domain/messages/message";

/** A time of day in England, `09:00` to `23:59`. */
export type TimeOfDay = string;

/** How somebody may be reached without putting them at risk. It controls sending: every composer and every job asks `maySend`. */
export interface SafeContact {
  channels: ContactChannel[];
  /** Messages say nothing of what they are about, nor who they are for. */
  contentFree: boolean;
  noVoicemail: boolean;
  /** Only between these times; over midnight where `from` is later than `to`. */
  hours?: { from: TimeOfDay; to: TimeOfDay };
  /** Which way to write by, where they have both and said so. */
  writeBy?: MessageChannel;
}

const timeOfDay = z.string().regex(/^([01][0-9]|2[0-3]):[0-5][0-9]$/);

/** Reads what was stored. */
export const safeContactSchema: z.ZodType<SafeContact> = z.object({
  channels: z.array(z.enum(contactChannels)),
  contentFree: z.boolean(),
  noVoicemail: z.boolean(),
  hours: z.object({ from: timeOfDay, to: timeOfDay }).optional(),
  writeBy: z.enum(messageChannels).optional(),
});

/** Where nothing was said, anything but a letter, which others at home may open, and no voicemail [L]. */
export const safeContactUnsaid: SafeContact = { channels: ["email", "text", "phone", "in_person"], contentFree: false, noVoicemail: true };

/** Whether anything may go to the person this way. A one-time code the person asks for is an answer, not a message, and does not ask here. */
export function maySend(safeContact: SafeContact | undefined, channel: ContactChannel): boolean {
  return (safeContact ?? safeContactUnsaid).channels.includes(channel);
}

interface WaysToWrite {
  safeContact: SafeContact | undefined;
  email: string | null | undefined;
  phone: string | null | undefined;
}

/** How a message goes to somebody: the way they chose where it is safe and leads somewhere, else e-mail, then text; `undefined` where none is. */
export function wayToWrite({ safeContact, email, phone }: WaysToWrite): MessageChannel | undefined {
  const addresses = { email, text: phone };
  const open = messageChannels.filter((way) => addresses[way] && maySend(safeContact, way));
  return open.find((way) => way === safeContact?.writeBy) ?? open[0];
}

/** Whether it is a safe time to reach them. Both ends of the hours are safe; without hours any time is. */
export function isSafeTime(safeContact: SafeContact | undefined, at: TimeOfDay): boolean {
  const hours = safeContact?.hours;
  if (!hours) return true;
  const { from, to } = hours;
  return from <= to ? from <= at && at <= to : at >= from || at <= to;
}

/** [L] Local setting: when we write to somebody who did not ask for it today and named no hours. */
const usualHours = { from: "09:00", to: "19:00" };

/** Whether now is a time for a message nobody waits for: in their hours, or at a decent time of day. */
export const isTimeToAsk = (safeContact: SafeContact | undefined, at: TimeOfDay): boolean => isSafeTime({ ...(safeContact ?? safeContactUnsaid), hours: safeContact?.hours ?? usualHours }, at);

/** Whether the person set any limit at all, so that staff are shown it before they ring or write. */
export function isRestricted(safeContact: SafeContact | undefined): boolean {
  if (!safeContact) return false;
  const everyUsualWay = safeContactUnsaid.channels.every((channel) => safeContact.channels.includes(channel));
  return safeContact.contentFree || safeContact.noVoicemail || safeContact.hours !== undefined || !everyUsualWay;
}
