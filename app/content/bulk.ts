import type { BulkActKind, LeftOutReason, NotUndoneReason } from "#app/domain/cases/bulk";

/** What is done to the cases selected, as a button and a heading say it. */
export const bulkActs: Record<BulkActKind, string> = { reassign: "Give them another lead", message: "Write to their residents", close: "Close them" };

/** The act on so many cases, as a button. */
export const bulkDoes: Record<BulkActKind, (cases: string) => string> = { reassign: (cases) => `Reassign ${cases}`, message: (cases) => `Send to the residents of ${cases}`, close: (cases) => `Close ${cases}` };

export const leftOutWords: Record<LeftOutReason, string> = {
  restricted: "Left out: the case is restricted. Open it by itself.",
  closed: "Left out: it is closed already.",
  in_triage: "Left out: it waits for triage.",
  not_on_team: "Left out: you are not on the case. Join it first.",
  open_referrals: "Left out: a referral is open. Close it by itself, so that the provider is told.",
  appointments_to_come: "Left out: an appointment is still to come. Close it by itself, so that it is called off.",
  no_safe_way: "Left out: there is no safe way to write to them. Ring them, or wait until they come to the hub.",
  leads_already: "Left out: they lead it already.",
  not_of_hub: "Left out: they do not work at its hub.",
};

export const notUndoneWords: Record<NotUndoneReason, string> = {
  changed: "Not undone: somebody has changed the case since.",
  read: "Not undone: the resident has read the message.",
  lead_gone: "Not undone: the former lead no longer works at the hub.",
  not_seen: "Not undone: you do not see the case any more.",
};

/** What will be done to a case that is not left out. */
export const willBe: Record<BulkActKind, (to: string) => string> = { reassign: (to) => `Will be led by ${to}`, message: () => "Will get your message", close: () => "Will be closed, and the resident told" };

export const wasDone: Record<BulkActKind, string> = { reassign: "Reassigned", message: "Message waits to leave", close: "Closed" };

export const wasUndone: Record<BulkActKind, string> = { reassign: "Undone: led as before", message: "Undone: the message was taken back unread", close: "Undone: open again" };
