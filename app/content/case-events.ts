import type { CaseEventKind } from "#app/domain/cases/case-event";
import type { BarrierCode, BarrierSize } from "#app/domain/cases/barrier";
import type { CloseReason } from "#app/domain/cases/case";
import { offerNames, type Offer } from "#app/domain/cases/offer";
import { barrierWords } from "./applications";
import { barrierSizeWords, closeReasonWords } from "./cases";

/** What is kept beside an event, as it was true then. Old events may lack what newer ones have. */
export type EventDetails = Readonly<Record<string, unknown>>;

const text = (value: unknown): string => (typeof value === "string" ? value : "");
const first = (...values: unknown[]): string => values.map(text).find(Boolean) ?? "";
const after = (before: string, words: string) => (words ? `${before}${words}` : "");

const offer = (details: EventDetails) => offerNames[details.offer as Offer] ?? "Support";
const barrier = (details: EventDetails) => after(": ", barrierWords[details.code as BarrierCode] ?? text(details.title));
const size = (value: unknown) => barrierSizeWords[value as BarrierSize]?.toLowerCase();
const service = (details: EventDetails) => {
  const [name, by] = [first(details.service, details.title), text(details.organisation)];
  return (by && name ? `${name}, ${by}` : first(name, by)) || "a provider";
};
const step = (details: EventDetails) => after(": ", text(details.title));
const inWords = (code: unknown) => text(code).replaceAll("_", " ");

/** What a message was about, by its template. */
const templates: Record<string, string> = {
  application_received: "we have the application",
  "triage-accepted": "the offer that was made",
  "triage-question": "a question to answer",
  "offer-reviewed": "the offer was looked at again",
  signposted: "where else to get help",
  "plan-ready": "the plan is ready to agree",
  "provider-declined": "a provider cannot help this time",
  "referral-answered": "a provider’s answer",
};

/** The sentence an event reads as, without who and when. A new kind is a compile error here until it can be said. */
const sentences: Record<CaseEventKind, (details: EventDetails) => string> = {
  application_sent: () => "Application sent",
  triage_accepted: (details) => (details.kept ? `Offer kept: ${offer(details)}` : `Accepted into ${offer(details)}${details.alsoSkills ? ", with Skills for All beside it" : ""}`),
  triage_asked_resident: () => "Asked the resident a question",
  triage_signposted: (details) => `Told the resident where else to get help${after(": ", text(details.where))}`,
  resident_answered: () => "The resident answered",
  triage_contested: () => "The resident said that the offer does not fit",
  offer_started: (details) => `${offer(details)} started`,
  offer_ended: (details) => `${offer(details)} ended`,
  lead_assigned: (details) => `Lead adviser: ${first(details.name, details.title) || "chosen"}`,
  person_attached: (details) => `${first(details.name, details.title) || "A colleague"} joined the case${after(" from ", text(details.organisation))}`,
  barrier_opened: (details) => (details.was ? `Barrier changed${barrier(details)}, from ${size(details.was) ?? "before"} to ${size(details.size) ?? "now"}` : `Barrier opened${barrier(details)}${after(", ", size(details.size) ?? "")}`),
  barrier_closed: (details) => `Barrier closed${barrier(details)}`,
  plan_changed: (details) => `Plan changed${step(details)}`,
  plan_agreed: () => "Plan agreed",
  step_done: (details) => `Step done${step(details)}`,
  step_no_longer_needed: (details) => `Step no longer needed${step(details)}`,
  step_added_by_resident: (details) => `The resident added a step${step(details)}`,
  referral_sent: (details) => `Referred to ${service(details)}`,
  referral_asked_more: (details) => `Question from ${service(details)}`,
  referral_question_answered: (details) => `Answered the question of ${service(details)}`,
  referral_accepted: (details) => `Accepted by ${service(details)}`,
  referral_waiting_list: (details) => `On the waiting list of ${service(details)}`,
  referral_declined: (details) => `Declined by ${service(details)}`,
  referral_expired: (details) => `No answer from ${service(details)}: the referral ended`,
  referral_withdrawn: (details) => `Referral to ${service(details)} withdrawn`,
  referral_started: (details) => `Started with ${service(details)}`,
  referral_completed: (details) => `Completed with ${service(details)}`,
  referral_left_early: (details) => `Left ${service(details)} early`,
  referral_did_not_start: (details) => `Did not start with ${service(details)}`,
  returned_to_triage: () => "Back in triage",
  outcome_recorded: (details) => `Outcome recorded${after(": ", first(details.title, inWords(details.kind)))}`,
  outcome_superseded: (details) => `Outcome corrected${after(": ", first(details.title, inWords(details.kind)))}`,
  outcome_verified: (details) => `Outcome verified${after(": ", first(details.title, inWords(details.kind)))}`,
  outcome_claimed: (details) => `Outcome counted${after(": ", first(details.title, inWords(details.kind)))}`,
  message_sent: (details) => (details.channel === "none" ? "No message was sent: there is no safe way to write to them" : `Message by ${text(details.channel) || "email"}${after(": ", templates[text(details.template)] ?? "")}`),
  contact_recorded: (details) => first(details.title) || "Contact",
  case_closed: (details) => `Case closed${after(": ", closeReasonWords[details.reason as CloseReason] ?? text(details.reason))}`,
};

export const sayEvent = (kind: CaseEventKind, details: EventDetails): string => sentences[kind](details);

/** What somebody wrote with it, where they wrote anything. */
export const wordsOfEvent = (details: EventDetails): string => first(details.words, details.note, details.question);
