import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import type { Details } from "./details";

/** The parts of a copy of somebody's data, in the order they stand in the file. */
export const copySections = [
  "details", "referrer", "applications", "triage", "decisions", "support", "team", "assessments", "barriers", "plan", "comments", "referrals", "contacts", "appointments", "messages", "documents", "outcomes", "sustainment", "activities", "permissions", "events", "looks", "equality",
] as const;
export type CopySection = (typeof copySections)[number];

/** Where the rows of each table with a resident's data stand in the copy. */
export const copiedTables: Readonly<Record<string, CopySection>> = {
  residents: "details", referrers: "referrer", applications: "applications", triage_entries: "triage", triage_decisions: "decisions", cases: "support", enrolments: "support", case_team: "team", barriers: "barriers", assessments: "assessments", contacts: "contacts",
  plans: "plan", plan_versions: "plan", plan_agreements: "plan", plan_comments: "comments", referrals: "referrals", referral_messages: "referrals", referral_goals: "referrals", referral_amendments: "referrals", referral_reports: "referrals", appointments: "appointments", case_messages: "messages",
  document_requests: "documents", documents: "documents", outcomes: "outcomes", outcome_verifications: "outcomes", outcome_documents: "outcomes", employer_confirmations: "outcomes", sustainment_checks: "sustainment", activities: "activities", sharing_permissions: "permissions", case_events: "events", audit_entries: "looks", equality_answers: "equality",
};

/** Why something about a resident is not in the copy, as the copy itself says it. */
export const leftOutReasons = ["in_other_words", "files_themselves", "locks_and_keys", "how_we_count", "other_people", "for_each_other", "unsent"] as const;
export type LeftOutReason = (typeof leftOutReasons)[number];

export const leftOutTables: Readonly<Record<string, LeftOutReason>> = {
  // The plan's versions have every goal and step as it stood.
  goals: "in_other_words", steps: "in_other_words",
  // What was sent went to the resident; when and what about stands in the story.
  outbox: "in_other_words",
  document_contents: "files_themselves",
  case_access: "locks_and_keys", accounts: "locks_and_keys", sessions: "locks_and_keys", sign_in_attempts: "locks_and_keys", resident_links: "locks_and_keys", referral_links: "locks_and_keys", audit_heads: "locks_and_keys", draft_keys: "locks_and_keys", draft_holders: "locks_and_keys", appointment_slots: "locks_and_keys",
  // Without a name: which event was counted stands in the story.
  claims: "how_we_count", legal_holds: "how_we_count", retention_notices: "how_we_count", anonymisations: "how_we_count", return_lines: "how_we_count", outcome_overrides: "how_we_count", evidence_sample_items: "how_we_count",
  // Two records that may be one person: the other one may be somebody else.
  possible_duplicates: "other_people",
  // Each stands in the story, in the words of its event.
  rights_requests: "in_other_words", plan_queries: "in_other_words", handovers: "in_other_words", restrictions: "in_other_words", merges: "other_people",
  // Who opened a restricted case stands among those who looked.
  break_glasses: "in_other_words",
  // What staff note for each other may name somebody else, or keep somebody safe: a person looks through it before it is given out.
  case_notes: "for_each_other", case_alerts: "for_each_other", case_conflicts: "for_each_other",
  note_drafts: "unsent", drafts: "unsent",
  case_views: "locks_and_keys", bulk_act_rows: "in_other_words",
  // What a provider answered, who came to its sessions and who has a place stand in the story, each in the words of its event.
  referral_answers: "in_other_words", provider_attendance: "in_other_words", course_places: "in_other_words", unmet_needs: "in_other_words", referral_drafts: "unsent",
  // The list somebody else sent names many people.
  list_import_rows: "other_people",
};

export interface CopyRow {
  label: string;
  values: string[];
  /** Who wrote it, where it was somebody else than the resident. */
  writtenBy?: string;
}

export interface CopyPart {
  section: CopySection;
  rows: CopyRow[];
}

interface At {
  at: Date;
}
interface Written extends At {
  by: string;
  words: string;
  mine: boolean;
}
type Coded<Kind extends string> = Readonly<Record<Kind, string>>;

/** Everything that is held about somebody, over all their cases, each list the oldest first. */
export interface Held {
  details: Omit<Details, "niNumber"> & { niNumber: string | null; dateOfBirth: CalendarDay; postcode: string | null; helpNeeded: string | null };
  referrers: (At & { name: string; organisation: string | null; relationship: string; kind: string })[];
  applications: (At & { reference: string; answers: unknown })[];
  triage: (At & { cause: string; words: string; dueOn: CalendarDay })[];
  decisions: (At & { kind: string; offer: string | null; by: string; words: string; reasons: readonly string[] })[];
  cases: { reference: string; openedOn: CalendarDay; closedOn: CalendarDay | null; closeReason: string | null; hub: string; enrolments: { offer: string; fromOn: CalendarDay; untilOn: CalendarDay | null; why: string }[] }[];
  team: (At & { name: string; organisation: string; lead: boolean; reason: string })[];
  barriers: (Coded<"code" | "size"> & { openedOn: CalendarDay; closedOn: CalendarDay | null })[];
  assessments: { number: number; doneOn: CalendarDay; by: string; questionsVersion: string; answers: Readonly<Record<string, string | readonly string[]>> }[];
  contacts: (At & { with: string; way: string; result: string; words: string; by: string })[];
  planVersions: (At & { number: number; savedBy: string; goals: readonly { title: string; steps: readonly { title: string; status: string; dueOn?: CalendarDay }[] }[] })[];
  planAgreements: { number: number; agreedOn: CalendarDay; way: string; recordedBy: string }[];
  comments: (Written & { about: string })[];
  referrals: { at: Date | null; service: string; organisation: string; status: string; shared: readonly { key: string; value: string }[]; words: string; messages: (At & { by: string; words: string })[]; goals: readonly string[]; amendments: (At & { by: string; words: string; before: readonly { key: string; value: string }[] })[]; reports: (At & { by: string; words: string; goals: readonly { words: string; result: string; about: string }[] })[] }[];
  appointments: { startsAt: Date; minutes: number; way: string; with: string; where: string; bring: string; cancelledBy: string | null; attendance: string | null; cancelWords: string }[];
  messages: Written[];
  documents: (At & { name: string; by: string; removed: boolean })[];
  documentRequests: (At & { what: string; why: string; by: string })[];
  outcomes: { kind: string; happenedOn: CalendarDay; organisation: string | null; jobTitle: string | null; hoursAWeek: number | null; evidence: string; note: string; by: string; verifiedBy: string | null; inError: boolean; documents: readonly string[] }[];
  employersAsked: (At & { employer: string; sentTo: string; agreedOn: CalendarDay; by: string; answer: string | null; answeredBy: string | null })[];
  sustainment: (At & { weeks: number; answer: string | null; words: string; toldTo?: string | null })[];
  activities: { what: string; code: string; source: string; fromOn: CalendarDay; confirmedOn: CalendarDay; lapsesOn: CalendarDay | null; by: string; words: string }[];
  permissions: { recipient: string; fields: readonly string[]; purpose: string; fromOn: CalendarDay; untilOn: CalendarDay | null; withdrawnAt: Date | null; way: string; by: string }[];
  /** Those that the resident may see, and no others. */
  events: (At & { kind: string; details: Readonly<Record<string, unknown>>; by: string })[];
  looks: { on: CalendarDay; name: string; organisation: string; action: string; reason: string }[];
  equality: { question: string; answer: string }[];
}

/** How a copy says things: the words of a language, handed in. */
export interface CopyTelling {
  day: (on: CalendarDay) => string;
  moment: (at: Date) => string;
  /** What a code means: of an offer, a referral's status, a way of meeting … ; the code itself where nobody has words for it. */
  code: (kind: CodeKind, code: string) => string;
  answers: (answers: unknown) => CopyRow[];
  event: (kind: string, details: Readonly<Record<string, unknown>>) => { sentence: string; words: string };
  /** An assessment, a question and its answer a line, in the words it was asked in. */
  assessed: (questionsVersion: string, answers: Held["assessments"][number]["answers"]) => string[];
  /** A contact, or a try, as a sentence. */
  contact: (contact: Pick<Held["contacts"][number], "with" | "way" | "result">) => string;
  did: (action: string) => string;
  detail: (details: Held["details"]) => CopyRow[];
  words: {
    reference: string; opened: string; closed: string; because: string; due: string; version: (number: number) => string; agreed: (day: string, way: string) => string; toDo: string; shared: string; goals: string; changed: string; sharedBefore: string; report: string; answer: string; minutes: (count: number) => string;
    where: string; bring: string; takenAway: string; asked: string; verifiedBy: (name: string) => string; inError: string; weeks: (count: number) => string; from: string; until: string; withdrawn: (day: string) => string; lead: string; hub: string; hours: (count: number) => string;
  };
}

export const codeKinds = ["offer", "referral", "decision", "cause", "closeReason", "barrier", "size", "step", "way", "field", "appointmentWay", "canceller", "attendance", "outcome", "evidence", "sustainment", "referrer", "activitySource", "goalResult", "employerAnswer"] as const;
export type CodeKind = (typeof codeKinds)[number];

const said = (...values: (string | null | undefined | false)[]): string[] => values.filter((value) => typeof value === "string" && value !== "") as string[];

type Tell = (held: Held, tell: CopyTelling) => CopyRow[];

const sections: Record<CopySection, Tell> = {
  details: ({ details }, { detail }) => detail(details),
  referrer: ({ referrers }, { moment, code }) => referrers.map(({ at, name, organisation, relationship, kind }) => ({ label: moment(at), values: said(name, organisation, code("referrer", kind), relationship), writtenBy: name })),
  applications: ({ applications }, { moment, words, answers }) => applications.flatMap((one) => [{ label: words.reference, values: [`${one.reference}, ${moment(one.at)}`] }, ...answers(one.answers)]),
  triage: ({ triage }, { moment, code, words, day }) => triage.map((one) => ({ label: moment(one.at), values: said(code("cause", one.cause), one.words, `${words.due} ${day(one.dueOn)}`) })),
  decisions: ({ decisions }, { moment, code }) => decisions.map(({ at, kind, offer, by, words, reasons }) => ({ label: moment(at), values: said(code("decision", kind), offer && code("offer", offer), ...reasons, words), writtenBy: by })),
  support: ({ cases }, { day, code, words }) =>
    cases.flatMap(({ reference, openedOn, closedOn, closeReason, hub, enrolments }) => [
      { label: words.reference, values: said(reference, `${words.opened} ${day(openedOn)}`, `${words.hub} ${hub}`, closedOn && `${words.closed} ${day(closedOn)}`, closeReason && code("closeReason", closeReason)) },
      ...enrolments.map(({ offer, fromOn, untilOn, why }) => ({ label: code("offer", offer), values: said(`${words.from} ${day(fromOn)}`, untilOn && `${words.until} ${day(untilOn)}`, why) })),
    ]),
  team: ({ team }, { moment, words }) => team.map(({ at, name, organisation, lead, reason }) => ({ label: name, values: said(organisation, `${words.from} ${moment(at)}`, lead && words.lead, !lead && reason) })),
  barriers: ({ barriers }, { day, code, words }) => barriers.map((one) => ({ label: code("barrier", one.code), values: said(code("size", one.size), `${words.from} ${day(one.openedOn)}`, one.closedOn && `${words.until} ${day(one.closedOn)}`) })),
  assessments: ({ assessments }, { day, words, assessed }) => assessments.map((one) => ({ label: `${words.version(one.number)}, ${day(one.doneOn)}`, values: assessed(one.questionsVersion, one.answers), writtenBy: one.by })),
  plan: ({ planVersions, planAgreements }, { moment, day, code, words }) =>
    planVersions.map(({ number, at, savedBy, goals }) => {
      const agreed = planAgreements.find((one) => one.number === number);
      const steps = goals.flatMap(({ title, steps: of }) => [title, ...of.map((step) => `– ${step.title}: ${code("step", step.status)}${step.dueOn ? `, ${words.due} ${day(step.dueOn)}` : ""}`)]);
      return { label: `${words.version(number)}, ${moment(at)}`, values: said(...steps, agreed && words.agreed(day(agreed.agreedOn), code("way", agreed.way))), writtenBy: savedBy };
    }),
  comments: ({ comments }, tell) => comments.map((one) => ({ ...written(one, tell), values: said(one.about, one.words) })),
  referrals: ({ referrals }, { moment, code, words }) =>
    referrals.flatMap(({ at, service, organisation, status, shared, words: answer, messages, goals, amendments, reports }) => [
      { label: `${service}, ${organisation}`, values: said(at && moment(at), code("referral", status), `${words.shared}:`, ...shared.map(({ key, value }) => `– ${code("field", key)}: ${value}`)) },
      ...(answer ? [{ label: words.answer, values: [answer], writtenBy: organisation }] : []),
      ...(goals.length > 0 ? [{ label: words.goals, values: [...goals] }] : []),
      ...amendments.map((one) => ({ label: `${words.changed} ${moment(one.at)}`, values: said(one.words, `${words.sharedBefore}:`, ...one.before.map(({ key, value }) => `– ${code("field", key)}: ${value}`)), writtenBy: one.by })),
      ...messages.map((one) => ({ label: moment(one.at), values: [one.words], writtenBy: one.by })),
      ...reports.map((one) => ({ label: `${words.report} ${moment(one.at)}`, values: said(one.words, ...one.goals.map((goal) => [`${goal.words}: ${code("goalResult", goal.result)}`, goal.about].filter(Boolean).join(". "))), writtenBy: one.by })),
    ]),
  contacts: ({ contacts }, { moment, contact }) => contacts.map((one) => ({ label: moment(one.at), values: said(contact(one), one.words), writtenBy: one.by })),
  appointments: ({ appointments }, { moment, code, words }) =>
    appointments.map((one) => ({
      label: moment(one.startsAt),
      values: said(code("appointmentWay", one.way), one.with, words.minutes(one.minutes), one.where && `${words.where} ${one.where}`, one.bring && `${words.bring} ${one.bring}`, one.cancelledBy && code("canceller", one.cancelledBy), one.cancelWords, one.attendance && code("attendance", one.attendance)),
    })),
  messages: ({ messages }, tell) => messages.map((one) => written(one, tell)),
  documents: ({ documents, documentRequests }, { moment, words }) => [
    ...documentRequests.map(({ at, what, why, by }) => ({ label: `${words.asked} ${moment(at)}`, values: said(what, why), writtenBy: by })),
    ...documents.map(({ at, name, by, removed }) => ({ label: moment(at), values: said(name, by, removed && words.takenAway) })),
  ],
  outcomes: ({ outcomes, employersAsked }, { day, moment, code, words }) => [
    ...outcomes.map((one) => ({
      label: `${code("outcome", one.kind)}, ${day(one.happenedOn)}`,
      values: said(one.organisation, one.jobTitle, one.hoursAWeek !== null && words.hours(one.hoursAWeek), code("evidence", one.evidence), ...one.documents, one.note, one.verifiedBy && words.verifiedBy(one.verifiedBy), one.inError && words.inError),
      writtenBy: one.by,
    })),
    ...employersAsked.map((one) => ({ label: `${words.asked} ${moment(one.at)}`, values: said(one.employer, one.sentTo, one.answer && code("employerAnswer", one.answer), one.answeredBy), writtenBy: one.by })),
  ],
  sustainment: ({ sustainment }, { moment, code, words }) => sustainment.map(({ at, weeks, answer, words: own, toldTo }) => ({ label: moment(at), values: said(words.weeks(weeks), answer && code("sustainment", answer), own), writtenBy: toldTo ?? undefined })),
  activities: ({ activities }, { day, code, words }) =>
    activities.map((one) => ({ label: day(one.confirmedOn), values: said(`${one.what} (${one.code})`, `${words.from} ${day(one.fromOn)}`, code("activitySource", one.source), one.words, one.lapsesOn && `${words.until} ${day(one.lapsesOn)}`), writtenBy: one.by })),
  permissions: ({ permissions }, { day, moment, code, words }) =>
    permissions.map((one) => ({
      label: one.recipient,
      values: said(...one.fields.map((field) => code("field", field)), one.purpose, `${words.from} ${day(one.fromOn)}`, one.untilOn && `${words.until} ${day(one.untilOn)}`, one.withdrawnAt && words.withdrawn(moment(one.withdrawnAt)), code("way", one.way)),
      writtenBy: one.by,
    })),
  events: ({ events }, { moment, event }) => events.map(({ at, kind, details, by }) => ({ label: moment(at), values: said(...Object.values(event(kind, details))), writtenBy: by })),
  looks: ({ looks }, { day, did, words }) => looks.map(({ on, name, organisation, action, reason }) => ({ label: day(on), values: said([name, organisation].filter(Boolean).join(", "), did(action), reason && `${words.because} ${reason}`) })),
  equality: ({ equality }) => equality.map(({ question, answer }) => ({ label: question, values: [answer] })),
};

const written = ({ at, by, words, mine }: Written, { moment }: CopyTelling): CopyRow => ({ label: moment(at), values: [words], ...(!mine && { writtenBy: by }) });

/** Everything that is held about somebody as parts of rows, in the order of the file. A part with nothing in it is there, and says so by being empty. */
export const copyOfData = (held: Held, tell: CopyTelling): CopyPart[] => copySections.map((section) => ({ section, rows: sections[section](held, tell) }));
