import type { CaseEventKind } from "#app/domain/cases/case-event";
import type { BarrierCode, BarrierSize } from "#app/domain/cases/barrier";
import type { CloseReason } from "#app/domain/cases/case";
import type { ContactResult, ContactRisk, ContactWay, ContactWith } from "#app/domain/cases/contact";
import { londonDayOf, type CalendarDay } from "#app/domain/calendar/calendar-day";
import type { OwnCloseReason } from "#app/domain/cases/own-close";
import { sayTime } from "#app/domain/calendar/say-time";
import { sayDay } from "#app/domain/calendar/words";
import type { EmployerAnswer } from "#app/domain/outcomes/employer-confirmation";
import { offerNames, type Offer } from "#app/domain/cases/offer";
import type { AssistedWay } from "#app/domain/intake/list-import";
import type { RegisterMark } from "#app/domain/registers/register";
import { assistedWords, barrierWords } from "./applications";
import { barrierSizeWords, closeReasonWords, ownCloseReasonWords } from "./cases";
import { employerAnswerStory } from "./outcomes";
import { contactRiskWords, sayContact } from "./record";
import { registerMarkStory } from "./registers";

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
const when = (startsAt: unknown) => (text(startsAt) ? `, ${sayDay(londonDayOf(new Date(text(startsAt))))} at ${sayTime(new Date(text(startsAt)))}` : "");
const weeksOn = ({ weeks }: EventDetails) => (typeof weeks === "number" ? `, ${weeks} weeks on` : "");
const inWords = (code: unknown) => text(code).replaceAll("_", " ");

const contact = (details: EventDetails) =>
  details.title || !details.way ? first(details.title) || "Contact" : sayContact({ with: details.with as ContactWith, way: details.way as ContactWay, result: details.result as ContactResult });
const anyway = ({ risks, whyAnyway }: EventDetails) => (Array.isArray(risks) && risks.length > 0 ? `. By ${risks.map((risk) => contactRiskWords[risk as ContactRisk]).join(" and ")}, because: ${text(whyAnyway)}` : "");

/** What a message was about, by its template. */
const templates: Record<string, string> = {
  application_received: "we have the application",
  "somebody-asked": "somebody asked for support for them",
  "triage-accepted": "the offer that was made",
  "triage-question": "a question to answer",
  "offer-reviewed": "the offer was looked at again",
  signposted: "where else to get help",
  "plan-answered": "an answer about the plan",
  "plan-ready": "the plan is ready to agree",
  "team-wrote": "there is a message to read",
  "document-asked": "a document is asked for",
  "document-harmful": "something harmful was found in a file",
  "appointment-offered": "an appointment, to answer",
  "appointment-series-offered": "appointments, to answer",
  "appointment-series-cancelled": "several appointments are cancelled",
  "appointment-booked": "the appointment they booked",
  "appointment-moved": "an appointment has a new time",
  "appointment-cancelled": "an appointment is cancelled",
  "appointment-reminder": "an appointment is tomorrow",
  "provider-declined": "a provider cannot help this time",
  "course-place": "a place on a course",
  "course-place-offered": "a place on a course that is offered",
  "still-in-work": "are they still in the job?",
  "record-ends": "their record will be made anonymous",
  "erasure-answered": "what was decided of their request for erasure",
  "referral-answered": "a provider’s answer",
  "contact-changed": "where we write to was changed",
  "contact-changed-former": "where we write to was changed, to the former address",
  "case-closed": "the case is closed",
  "lead-changed": "they have a new adviser",
  "taken-on-elsewhere": "somebody of another organisation will contact them too",
};

/** Why somebody did not come, or came late, within a sentence; nothing where nobody knows. */
const attendanceReasonSaid: Record<string, string> = { ill: "ill", caring: "looking after somebody", work_or_learning: "work or a course", travel: "could not get there", forgot: "forgot", message_not_received: "our message did not arrive", other: "another reason" };

/** The sentence an event reads as, without who and when. A new kind is a compile error here until it can be said. */
const sentences: Record<CaseEventKind, (details: EventDetails) => string> = {
  application_sent: (details) => (details.how ? `Application ${(assistedWords[details.how as AssistedWay] ?? "filled in with them").toLowerCase()}${after(", ", text(details.organisation))}` : "Application sent"),
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
  referral_expired: (details) => (details.ours === true ? `${service(details)} waited for our answer: the referral ended` : `No answer from ${service(details)}: the referral ended`),
  referral_withdrawn: (details) => `Referral to ${service(details)} withdrawn`,
  referral_started: (details) => `Started with ${service(details)}`,
  referral_completed: (details) => `Completed with ${service(details)}`,
  referral_left_early: (details) => `Left ${service(details)} early`,
  referral_did_not_start: (details) => `Did not start with ${service(details)}`,
  referral_amended: (details) => `Changed what ${service(details)} sees`,
  referral_dates_offered: (details) => `Other dates offered by ${service(details)}`,
  referral_dates_agreed: (details) => `Agreed a date with ${service(details)}`,
  referral_dates_refused: (details) => `Told ${service(details)} that their dates do not suit`,
  referral_accepted_after_all: (details) => `Accepted after all by ${service(details)}`,
  referral_not_needed: (details) => `Referral to ${service(details)} withdrawn: another service accepted`,
  referral_message_written: (details) => `Message about the referral to ${service(details)}`,
  referral_reported: (details) => `Report from ${service(details)}`,
  referral_report_checked: (details) => `Looked at the report of ${service(details)}`,
  provider_session_recorded: (details) => `${registerMarkStory[details.attendance as RegisterMark] ?? "Attendance recorded"}: ${service(details)}${details.was ? ` (corrected: ${(registerMarkStory[details.was as RegisterMark] ?? "otherwise").toLowerCase()} before)` : ""}`,
  course_place_waiting: (details) => `On the list for a place with ${service(details)}`,
  course_place_offered: (details) => `Offered a place with ${service(details)}`,
  course_place_taken: (details) => `Has a place with ${service(details)}`,
  course_place_given_back: (details) => `Gave back the place with ${service(details)}`,
  course_place_lapsed: (details) => `The place with ${service(details)} was not taken in time`,
  unmet_need_recorded: () => "Nothing suitable found",
  returned_to_triage: () => "Back in triage",
  outcome_recorded: (details) => `Outcome recorded${after(": ", first(details.title, inWords(details.kind)))}`,
  outcome_superseded: (details) => `Outcome corrected${after(": ", first(details.title, inWords(details.kind)))}`,
  outcome_verified: (details) => `Outcome verified${after(": ", first(details.title, inWords(details.kind)))}`,
  outcome_told_apart: (details) => `Two records that look alike are two${after(": ", first(details.title, inWords(details.kind)))}`,
  outcome_document_added: (details) => `Document laid beside an outcome${after(": ", text(details.name))}`,
  employer_asked: (details) => `Asked ${first(details.employer) || "an employer"} about a job`,
  employer_answered: (details) => `${first(details.employer) || "An employer"} answered: ${employerAnswerStory[details.answer as EmployerAnswer] ?? "about a job"}`,
  employer_not_asked_any_more: (details) => `${first(details.employer) || "An employer"} is no longer asked about a job`,
  sample_drawn: (details) => `Evidence drawn at random to be looked at again${after(": ", first(details.title, inWords(details.kind)))}`,
  sample_replied: () => "The team replied about evidence that was drawn",
  copy_asked: (details) => `Asked for everything held about them${text(details.dueOn) && `: to be given by ${sayDay(text(details.dueOn) as CalendarDay)}`}`,
  copy_ready: (details) => `Everything held about them was read through, to be handed over${Number(details.leftOut) > 0 ? `; left out: ${Number(details.leftOut)}` : ""}`,
  erasure_asked: (details) => `Asked for what is held about them to be erased${text(details.dueOn) && `: to be answered by ${sayDay(text(details.dueOn) as CalendarDay)}`}`,
  erasure_answered: (details) => ({ erased: "What is held about them is to be erased", partly: "Some of what is held about them is erased, and some is kept", refused: "What is held about them is kept" })[text(details.answer)] ?? "Their request for erasure was answered",
  sample_judged: (details) => `Evidence looked at again: ${details.upheld ? "it holds" : "it does not hold"}`,
  outcome_claimed: (details) => `Outcome counted${after(": ", first(details.title, inWords(details.kind)))}`,
  message_sent: (details) => (details.channel === "none" ? "No message was sent: there is no safe way to write to them" : `Message by ${text(details.channel) || "email"}${after(": ", templates[text(details.template)] ?? "")}`),
  contact_recorded: (details) => `${contact(details)}${anyway(details)}`,
  referrer_asked: (details) => `${first(details.name) || "Somebody"}${after(", ", text(details.organisation))} asked for support for the resident`,
  resident_objected: () => "The resident does not want this",
  referrer_may_hear: (details) => `${first(details.name) || "The referrer"} ${details.mayHear ? "may hear how it goes" : "may not hear how it goes"}`,
  referrer_told: (details) => `${first(details.name) || "The referrer"} was told how it goes${after(": ", inWords(details.news))}`,
  appointment_offered: (details) => `${details.booked ? "The resident booked an appointment" : details.group ? `Place in a group session offered: ${text(details.group)}` : "Appointment offered"}${when(details.startsAt)}`,
  appointment_accepted: (details) => `Appointment accepted${when(details.startsAt)}`,
  appointment_moved: (details) => `Appointment moved${when(details.startsAt)}`,
  appointment_cancelled: (details) => `Appointment${when(details.startsAt)} cancelled by ${details.by === "resident" ? "the resident" : "the service"}`,
  appointment_kept: (details) => `Appointment${when(details.startsAt)}: ${{ attended: "attended", late: "came late", did_not_attend: "did not attend" }[text(details.attendance)] ?? "recorded"}${after(", ", attendanceReasonSaid[text(details.reason)] ?? "")}${details.was ? ` (corrected: ${{ attended: "attended", late: "came late", did_not_attend: "did not attend" }[text(details.was)] ?? "otherwise"} before)` : ""}`,
  resident_wrote: () => "The resident wrote a message",
  team_wrote: () => "A message to the resident",
  document_asked: (details) => `Asked for a document${after(": ", text(details.what))}`,
  document_received: (details) => `Document received${after(": ", text(details.name))}`,
  document_removed: (details) => `Document removed${after(": ", text(details.name))}`,
  permission_given: (details) => `May share with ${first(details.recipient) || "another organisation"}${text(details.untilOn) && `, until ${sayDay(text(details.untilOn) as CalendarDay)}`}`,
  permission_withdrawn: (details) => `May no longer share with ${first(details.recipient) || "another organisation"}`,
  details_changed: (details) => `Details changed${after(": ", Array.isArray(details.which) ? details.which.map(inWords).join(", ") : "")}`,
  sustainment_asked: (details) => `Asked whether they are still in the job${weeksOn(details)}`,
  sustainment_answered: (details) => `${{ still_there: "Still in the job", changed_job: "Has changed job", left: "Has left the job" }[text(details.answer)] ?? "Answered about the job"}${weeksOn(details)}`,
  plan_commented: (details) => `Comment on the plan${step(details)}`,
  case_closed: (details) => `Case closed${after(": ", ownCloseReasonWords[details.why as OwnCloseReason] ?? closeReasonWords[details.reason as CloseReason] ?? text(details.reason))}`,
  case_reopened: () => "Case opened again",
  person_left: (details) => `${first(details.name) || "A colleague"} left the case${after(" of ", text(details.organisation))}`,
  hub_changed: (details) => `Moved from ${first(details.from) || "a hub"} to ${first(details.to) || "another hub"}`,
  handover_asked: (details) => `Asked ${first(details.to) || "somebody"} to take the case on, ${details.withData ? "with" : "without"} the record`,
  handover_accepted: (details) => `${first(details.to) || "They"} took the case on`,
  handover_returned: (details) => `${first(details.to) || "They"} did not take the case on`,
  handover_withdrawn: (details) => `No longer asking ${first(details.to) || "somebody"} to take the case on`,
  case_restricted: () => "Case restricted to named people",
  case_unrestricted: () => "Case no longer restricted",
  opened_in_emergency: (details) => `${first(details.name) || "Somebody"}${after(", ", text(details.organisation))} opened this restricted case without leave`,
  records_joined: (details) => `Joined with the record of ${first(details.reference) || "the same person"}`,
  records_separated: (details) => `Separated from the record of ${first(details.reference) || "another person"}`,
  reorientation_asked: (details) => `The lead adviser asked for another offer${after(": ", offer(details))}`,
  plan_queried: () => "A manager asked about the plan",
  plan_query_answered: () => "A manager’s question about the plan was answered",
  assessment_done: () => "Assessment done",
  alert_added: (details) => `Alert added${after(": ", inWords(details.kind))}`,
  alert_ended: (details) => `Alert ended${after(": ", inWords(details.kind))}`,
  message_taken_back: () => "A message was taken back before anybody read it",
  activity_confirmed: (details) => `${details.changed ? "Current activity changed" : "Current activity confirmed"}${after(": ", text(details.label))}`,
};

export const sayEvent = (kind: CaseEventKind, details: EventDetails): string => sentences[kind](details);

/** What somebody wrote with it, where they wrote anything. */
export const wordsOfEvent = (details: EventDetails): string => first(details.words, details.note, details.question);
