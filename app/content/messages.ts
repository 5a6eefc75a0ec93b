import type { MessageChannel, MessageStatus } from "#app/domain/messages/message";

export const messageChannelNames: Record<MessageChannel, string> = { email: "Email", text: "Text message" };

export const messageStatusTags: Record<MessageStatus, { text: string; className?: string }> = {
  queued: { text: "Waiting", className: "govuk-tag--grey" },
  sending: { text: "Being sent", className: "govuk-tag--blue" },
  sent: { text: "Sent", className: "govuk-tag--green" },
  failed: { text: "Trying again", className: "govuk-tag--yellow" },
  dead: { text: "Not sent", className: "govuk-tag--red" },
};
