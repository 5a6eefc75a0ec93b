import { londonDayOf } from "#app/domain/calendar/calendar-day";
import { sayTime } from "#app/domain/calendar/say-time";
import { sayDay } from "#app/domain/calendar/words";
import type { MessageChannel, MessageStatus } from "#app/domain/messages/message";
import { stateOfNotice, type Notice, type NoticeState } from "#app/domain/messages/notice";

export const messageChannelNames: Record<MessageChannel, string> = { email: "Email", text: "Text message" };

export const messageStatusTags: Record<MessageStatus, { text: string; className?: string }> = {
  queued: { text: "Waiting", className: "govuk-tag--grey" },
  sending: { text: "Being sent", className: "govuk-tag--blue" },
  sent: { text: "Sent", className: "govuk-tag--green" },
  failed: { text: "Trying again", className: "govuk-tag--yellow" },
  dead: { text: "Not sent", className: "govuk-tag--red" },
};

const day = (at: Date) => `${sayDay(londonDayOf(at))}, ${sayTime(at)}`;
const sentBy: Record<MessageChannel, string> = { email: "An email", text: "A text" };

/** How the email or text that tells of a message has fared, honestly; without one, that nothing told them. */
export function sayNotice(notice: Notice | undefined, now: Date): string {
  if (!notice) return "No email or text told them: there was no safe way to write. Tell them yourself";
  const what = sentBy[notice.channel];
  const sentences: Record<NoticeState, string> = {
    sent: `${what} told them on ${day(notice.sentAt ?? notice.dueAt)}`,
    held: `${what} tells them on ${day(notice.dueAt)}: not before, because of the hours`,
    on_its_way: `${what} is on its way`,
    trying_again: `${what} has not gone through yet, and is tried again`,
    failed: `${what} could not be delivered. Tell them another way`,
  };
  return sentences[stateOfNotice(notice, now)];
}
