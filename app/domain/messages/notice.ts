import type { MessageChannel, MessageStatus } from "./message";

/** An email or a text that told a resident of a message, as the outbox knows it. */
export interface Notice {
  channel: MessageChannel;
  status: MessageStatus;
  createdAt: Date;
  dueAt: Date;
  sentAt: Date | null;
}

export type NoticeState = "sent" | "held" | "on_its_way" | "trying_again" | "failed";

/**
 * The notice that told of a message: the first written with or after it, or else one that had not left yet when it was written. Several
 * messages in an hour share one. `undefined` where none did.
 */
export function noticeOf(writtenAt: Date, notices: readonly Notice[]): Notice | undefined {
  const inOrder = notices.toSorted((a, b) => a.createdAt.getTime() - b.createdAt.getTime());
  const earlier = inOrder.findLast(({ createdAt, dueAt, sentAt }) => createdAt < writtenAt && (sentAt ?? dueAt) > writtenAt);
  return earlier ?? inOrder.find(({ createdAt }) => createdAt >= writtenAt);
}

/** How far a notice has come. Waiting for its time is held; waiting for the worker is on its way. */
export function stateOfNotice({ status, dueAt }: Pick<Notice, "status" | "dueAt">, now: Date): NoticeState {
  if (status === "sent") return "sent";
  if (status === "dead") return "failed";
  if (status === "failed") return "trying_again";
  return dueAt > now ? "held" : "on_its_way";
}
