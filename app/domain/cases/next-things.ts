import type { TriageCause } from "#app/domain/applications/application";
import { defaultClocks, firstMeetingDueOn, planDueOn, triageDueOn, type SupportClocks } from "#app/domain/applications/clocks";
import { londonDayOf, type CalendarDay } from "#app/domain/calendar/calendar-day";
import { addWorkingDays, workingDayBefore } from "#app/domain/calendar/working-days";
import { answerDueOn } from "#app/domain/correspondence/conversation";
import { lookWithin } from "#app/domain/documents/document";
import { confirmDueOn } from "#app/domain/neet/tracked";
import { callOn, needsAnAdviser } from "#app/domain/outcomes/sustainment-check";
import type { StepOwner } from "#app/domain/plans/plan";
import { leftOn } from "#app/domain/referrals/draft";
import { nextThingKinds, type CaseFacts, type NextThing } from "./next-thing";

export { nextThingKinds, type CaseFacts, type NextThing, type NextThingKind, type ReferralWaiting } from "./next-thing";

const triageReasons: Record<TriageCause, string> = {
  new_application: "New application",
  resident_answered: "The resident has answered your question",
  doesnt_fit: "The resident says the offer does not fit",
  provider_declined: "A provider declined the referral",
  referral_expired: "A provider did not answer in time",
  reorientation: "The lead adviser asks for another offer",
};

const stepReasons: Record<StepOwner, string> = { resident: "The resident’s step", adviser: "An adviser’s step", provider: "A provider’s step" };

function triage({ openTriage }: CaseFacts, clocks: SupportClocks): NextThing[] {
  if (!openTriage) return [];
  const { id, cause, arrivedOn, dueOn = triageDueOn(arrivedOn, clocks), waitingForResident } = openTriage;
  const about = { dueOn, ...(id && { aboutId: id }) };
  return waitingForResident
    ? [{ ...about, kind: "wait_for_resident", reason: "Waiting for the resident’s answer", action: "Contact the resident" }]
    : [{ ...about, kind: "triage", reason: triageReasons[cause], action: "Triage" }];
}

/** They must hear from us before anything is done for them: the same working day. */
function telling({ residentToTell }: CaseFacts, clocks: SupportClocks): NextThing[] {
  return residentToTell ? [{ kind: "tell_resident", reason: "Tell the resident that somebody asked", dueOn: triageDueOn(residentToTell.askedOn, clocks, "urgent"), action: "Record that you told them" }] : [];
}

function gettingStarted(facts: CaseFacts, clocks: SupportClocks): NextThing[] {
  if (facts.status !== "in_support") return [];
  const { openedOn, supportStartedOn = openedOn } = facts;
  const things: (NextThing | false)[] = [
    !facts.leadAssignedOn && { kind: "assign_lead", reason: "Nobody leads this case", dueOn: addWorkingDays(supportStartedOn, 1), action: "Choose a lead adviser" },
    !facts.firstMeetingOn && { kind: "first_meeting", reason: "They have not met an adviser yet", dueOn: firstMeetingDueOn(openedOn, clocks), action: "Record or book a first meeting" },
    // The plan grows out of the assessment: until there is one, it is what to do about the same clock.
    !facts.planAgreedOn && facts.firstMeetingOn !== undefined && !facts.assessedOn && { kind: "assess", reason: "There is no assessment and no agreed plan yet", dueOn: planDueOn(supportStartedOn, clocks), action: "Do the assessment" },
    !facts.planAgreedOn && (facts.assessedOn !== undefined || !facts.firstMeetingOn) && { kind: "agree_plan", reason: "There is no agreed plan yet", dueOn: planDueOn(supportStartedOn, clocks), action: "Make a plan" },
  ];
  return things.filter((thing) => thing !== false);
}

/** [L] Local setting: working days to read what a provider wrote, and to look at its report. */
const [readDays, reportDays] = [2, 5];

const fromProviders = ({ providerWrote = [], reportsToLookAt = [], referralDrafts = [] }: CaseFacts): NextThing[] => [
  ...providerWrote.map(({ reference, service, on }): NextThing => ({ kind: "read_provider", reason: `${service} has written to you`, dueOn: addWorkingDays(on, readDays), action: "Read and answer", aboutId: reference })),
  ...reportsToLookAt.map(({ reference, service, on }): NextThing => ({ kind: "look_at_report", reason: `${service} has reported what came of it`, dueOn: addWorkingDays(on, reportDays), action: "Look at the report", aboutId: reference })),
  ...referralDrafts.map(({ id, changedOn }): NextThing => ({ kind: "finish_draft", reason: "A referral is drafted and not sent", dueOn: leftOn(changedOn), action: "Finish it, or throw it away", aboutId: id })),
];

function withProviders({ referralsWaiting = [] }: CaseFacts, today: CalendarDay): NextThing[] {
  return referralsWaiting.map(({ reference, service, status, remindOn, respondByOn }): NextThing => {
    const about = { dueOn: respondByOn, aboutId: reference };
    if (status === "asked_for_more") return { ...about, kind: "answer_provider", reason: `${service} has asked a question`, action: "Answer the provider" };
    if (status === "dates_offered") return { ...about, kind: "answer_provider", reason: `${service} offers other dates`, action: "Ask them, and answer" };
    if (status === "waiting_list") return { ...about, kind: "wait_for_provider", reason: `On the waiting list of ${service}`, action: "View the referral" };
    if (today < (remindOn ?? respondByOn)) return { ...about, kind: "wait_for_provider", reason: `Waiting for ${service} to answer`, action: "View the referral" };
    return { ...about, kind: "chase_provider", reason: `${service} has not answered`, action: "Chase the provider" };
  });
}

function correspondence({ unansweredSince, documentsToLookAt = [] }: CaseFacts): NextThing[] {
  return [
    ...(unansweredSince ? [{ kind: "answer_message" as const, reason: "The resident has written to you", dueOn: answerDueOn(unansweredSince), action: "Read and answer" }] : []),
    ...documentsToLookAt.map(({ id, uploadedOn }): NextThing => ({ kind: "look_at_document", reason: "The resident has sent a document", dueOn: addWorkingDays(uploadedOn, lookWithin), action: "Look at the document", aboutId: id })),
  ];
}

/** Whether they came is due on the day itself, and known beforehand; an answer is due on the working day before, until the day has come. */
function aroundAppointments({ appointments = [] }: CaseFacts, today: CalendarDay): NextThing[] {
  return appointments.flatMap(({ id, on, accepted }): NextThing[] => [
    ...(accepted || today >= on ? [] : [{ kind: "appointment_not_answered", reason: "The resident has not answered about an appointment", dueOn: workingDayBefore(on), action: "Contact the resident", aboutId: id } as const]),
    { kind: "record_attendance", reason: "An appointment, and whether they came", dueOn: on, action: "View the appointment", aboutId: id },
  ]);
}

/** [L] Local setting: working days to get in touch with somebody who did not come. */
const afterNoShow = 1;

const noShows = ({ noShow }: CaseFacts): NextThing[] =>
  noShow ? [{ kind: "no_show", reason: noShow.inARow > 1 ? `They did not come, ${noShow.inARow} times in a row` : "They did not come to an appointment", dueOn: addWorkingDays(noShow.on, afterNoShow), action: "Offer another, or contact them", aboutId: noShow.id }] : [];

/** Like one who did not come to us: counted from when the provider said so. */
const missedSessions = ({ missedSessions: missed = [] }: CaseFacts): NextThing[] =>
  missed.map(({ reference, service, recordedOn, inARow }) => ({ kind: "missed_session", reason: inARow > 1 ? `They did not come to ${service}, ${inARow} times in a row` : `They did not come to ${service}`, dueOn: addWorkingDays(recordedOn, afterNoShow), action: "Contact them", aboutId: reference }));

/** [L] Local setting: working days to answer what somebody wrote about their plan, to write down a new job they told us of, and to ask about a job by telephone where a message was not answered. */
const [commentDays, newJobDays, askAgainDays] = [2, 5, 5];

/** [L] Local setting: working days to ask by telephone where nobody may write. */
const callUnsentDays = 2;

/** [L] Local setting: working days to answer a manager's question about a plan. It holds nothing up meanwhile. */
const queryDays = 5;

// [S] DWP provider guidance: a start or an outcome is recorded within 15 working days.
const outcomeDueOn = (on: CalendarDay) => addWorkingDays(on, 15);

function afterJobs({ jobAnswers = [], jobUnanswered: asked }: CaseFacts): NextThing[] {
  const unanswered = asked && { kind: "ask_about_job" as const, reason: asked.sent === false ? `Nobody could write to ask whether they are still in the job, ${asked.weeks} weeks on` : `They have not said whether they are still in the job, ${asked.weeks} weeks on`, dueOn: addWorkingDays(asked.askedOn, asked.sent === false ? callUnsentDays : askAgainDays), action: "Ask them", aboutId: asked.id };
  const answered = jobAnswers.filter(needsAnAdviser).map(({ id: aboutId, weeks, answer, answeredAt }): NextThing => {
    const answeredOn = londonDayOf(answeredAt);
    if (answer === "left") return { aboutId, kind: "job_ended", reason: "They left their job", dueOn: callOn(answeredAt), action: "Contact them" };
    if (answer === "changed_job") return { aboutId, kind: "job_changed", reason: "They changed job", dueOn: addWorkingDays(answeredOn, newJobDays), action: "Record the new job" };
    return { aboutId, kind: "record_sustainment", reason: `They are still in the job after ${weeks} weeks: record it`, dueOn: outcomeDueOn(answeredOn), action: "Record the outcome" };
  });
  return [...answered, ...(unanswered ? [unanswered] : [])];
}

/** Somebody who lost a job is helped the same day, whoever says so; what a job shows is written down in time. */
const employers = ({ employerAnswers = [] }: CaseFacts): NextThing[] =>
  employerAnswers.map(({ id: aboutId, employer, answer, answeredAt }): NextThing => {
    const gone = answer === "employed_then_left" || answer === "never_employed";
    const reason = { still_employed: `${employer} says that they work there`, employed_then_left: `${employer} says that they left`, never_employed: `${employer} says that they never worked there`, cannot_say: `${employer} cannot say whether they work there` }[answer];
    return { aboutId, kind: "employer_answered", reason, dueOn: gone ? callOn(answeredAt) : outcomeDueOn(londonDayOf(answeredAt)), action: answer === "cannot_say" ? "Read the answer" : gone ? "Read it, and contact them" : "Record the evidence" };
  });

const samples = ({ samplesToReply = [] }: CaseFacts): NextThing[] =>
  samplesToReply.map(({ id, replyByOn }) => ({ kind: "reply_to_sample", reason: "An outcome was drawn to look at its evidence again", dueOn: replyByOn, action: "Reply about the evidence", aboutId: id }));

/** What would count if its evidence were stronger, until its quarter is counted. After the case has closed, too. */
const evidence = ({ evidenceWanted = [] }: CaseFacts): NextThing[] =>
  evidenceWanted.map(({ outcomeId, measure, needed, byOn }) => ({ kind: "add_evidence", reason: `To count for “${measure}”, an outcome needs ${needed}`, dueOn: byOn, action: "Add the evidence", aboutId: outcomeId }));

/** What colleagues wait for: to hear from somebody again, an answer about the plan, whether somebody takes the case on. */
function amongColleagues({ contactsToFollowUp = [], planQueries = [], handoverAsked }: CaseFacts): NextThing[] {
  return [
    ...contactsToFollowUp.map(({ id, words, onOrBefore }): NextThing => ({ kind: "follow_up", reason: words ? `To follow up: ${words}` : "A contact to follow up", dueOn: onOrBefore, action: "Get in touch again", aboutId: id })),
    ...planQueries.map(({ id, askedOn }): NextThing => ({ kind: "answer_query", reason: "A manager has asked about the plan", dueOn: addWorkingDays(askedOn, queryDays), action: "Answer the question", aboutId: id })),
    ...(handoverAsked ? [{ kind: "wait_for_handover", reason: `Waiting for ${handoverAsked.to} to take the case on`, dueOn: handoverAsked.dueOn, action: "View the handover", aboutId: handoverAsked.id } as const] : []),
  ];
}

function tracking({ status, youngPerson, openedOn, supportStartedOn = openedOn }: CaseFacts, today: CalendarDay): NextThing[] {
  const dueOn = status === "in_support" && youngPerson ? confirmDueOn(youngPerson, supportStartedOn, today) : undefined;
  return dueOn ? [{ kind: "confirm_activity", reason: youngPerson?.activity ? "What they do has to be confirmed" : "Nobody knows yet what they do", dueOn, action: "Find out and confirm" }] : [];
}

const byDay = (things: readonly NextThing[]) => things.toSorted((a, b) => a.dueOn.localeCompare(b.dueOn) || nextThingKinds.indexOf(a.kind) - nextThingKinds.indexOf(b.kind));

/** Everything the case waits for, most overdue first. A closed case waits for nothing but what the resident still wrote, what they said about a job they found, and evidence for it. */
export function nextThings(facts: CaseFacts, today: CalendarDay, clocks: SupportClocks = defaultClocks): NextThing[] {
  if (facts.status === "closed") return byDay([...correspondence({ ...facts, documentsToLookAt: [] }), ...afterJobs(facts), ...employers(facts), ...samples(facts), ...evidence(facts)]);
  const things = [
    ...correspondence(facts),
    ...telling(facts, clocks),
    ...triage(facts, clocks),
    ...gettingStarted(facts, clocks),
    ...withProviders(facts, today),
    ...fromProviders(facts),
    ...aroundAppointments(facts, today),
    ...(facts.status === "in_support" ? [...noShows(facts), ...missedSessions(facts)] : []),
    ...(facts.stepsDue ?? []).map((step): NextThing => ({ kind: "step_due", reason: `${stepReasons[step.owner]}: ${step.title}`, dueOn: step.dueOn, action: "Review the step", aboutId: step.id })),
    ...(facts.planCommentOn ? [{ kind: "answer_comment", reason: "The resident wrote about the plan", dueOn: addWorkingDays(facts.planCommentOn, commentDays), action: "Answer them" } as const] : []),
    ...(facts.outcomesToVerify ?? []).map((outcome): NextThing => ({ kind: "verify_outcome", reason: "An outcome is not verified", dueOn: outcomeDueOn(outcome.recordedOn), action: "Verify the outcome", aboutId: outcome.id })),
    ...amongColleagues(facts),
    ...afterJobs(facts),
    ...employers(facts),
    ...samples(facts),
    ...tracking(facts, today),
    ...evidence(facts),
  ];
  return byDay(things);
}
