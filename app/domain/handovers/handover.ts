import type { CalendarDay } from "../calendar/calendar-day";
import { addWorkingDays } from "../calendar/working-days";
import type { StaffActor } from "../people/actor";

/** Giving a case on: asked, and then accepted or returned with a reason, or taken back by whoever asked. */
export const handoverStatuses = ["asked", "accepted", "returned", "withdrawn"] as const;
export type HandoverStatus = (typeof handoverStatuses)[number];

export type HandoverHappening = "accept" | "return" | "withdraw";

export const handoverLife: Record<HandoverStatus, Partial<Record<HandoverHappening, HandoverStatus>>> = {
  asked: { accept: "accepted", return: "returned", withdraw: "withdrawn" },
  accepted: {},
  returned: {},
  withdrawn: {},
};

/** To whom: a colleague, another hub's queue, or another organisation that works outside this record (a Jobcentre). */
export const handoverTargets = ["adviser", "hub", "organisation"] as const;
export type HandoverTarget = (typeof handoverTargets)[number];

/** Why it came back. */
export const handoverReturnReasons = ["no_capacity", "wrong_area", "other_offer_fits", "resident_does_not_want", "not_enough_known", "other"] as const;
export type HandoverReturnReason = (typeof handoverReturnReasons)[number];

/** Working days the other side has for an answer. [L] Local setting. */
export const handoverWorkingDays = 5;

export const handoverDueOn = (askedOn: CalendarDay): CalendarDay => addWorkingDays(askedOn, handoverWorkingDays);

export interface AskedOf {
  fromStaffId: string;
  toStaffId: string | null;
  toHubId: string | null;
  toOrganisationId: string | null;
}

/** Whether somebody is of the side that was asked: the person, an adviser of the hub, anybody of the organisation; never whoever asks. */
export function isAsked(actor: StaffActor, { fromStaffId, toStaffId, toHubId, toOrganisationId }: AskedOf): boolean {
  if (actor.id === fromStaffId) return false;
  return actor.id === toStaffId || (toHubId !== null && actor.hubIds.includes(toHubId)) || actor.organisationId === toOrganisationId;
}

interface Place {
  caseHubId: string;
  toHubId: string | null;
}

/** The hub a case belongs to once somebody has taken it on: the one that was asked, else its own where they work there, else theirs. */
export function hubAfter(actor: StaffActor, { caseHubId, toHubId }: Place): string {
  if (toHubId !== null) return toHubId;
  return actor.hubIds.includes(caseHubId) ? caseHubId : (actor.hubIds[0] ?? caseHubId);
}

interface Asking {
  target: HandoverTarget;
  withData: boolean;
  /** Of the organisation that is asked. */
  organisationKind: string | undefined;
  restricted: boolean;
}

export type AskRefusal = "only-jobcentre-without-data" | "restricted-to-a-person";

/** Only another organisation is told without the record, and only a Jobcentre; a restricted case goes to one person, never to a hub or an organisation. */
export function whyNotAsk({ target, withData, organisationKind, restricted }: Asking): AskRefusal | undefined {
  if (restricted && target !== "adviser") return "restricted-to-a-person";
  return !withData && organisationKind !== "jobcentre" ? "only-jobcentre-without-data" : undefined;
}
