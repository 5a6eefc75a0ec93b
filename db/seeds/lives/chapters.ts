import { between, next, type Story } from "./story";
import type { ScanState } from "#app/domain/documents/document";
import type { ToldOutcome } from "./happening";
import { answersToProviders, closings, declines, documentsAsked, evidenceNotes, leftEarly, neverStarted, providerQuestions, providerWelcomes, questionsToResidents, referralNotes, residentAnswers, residentMessages, teamMessages } from "./words";
import type { SustainmentAnswer } from "#app/domain/outcomes/sustainment-check";
import type { EvidenceLevel, OutcomeKind } from "#app/domain/outcomes/outcome";

// Stretches that lives are put together from. Each leaves `story.at` on its last working day.

export function applies(story: Story): void {
  next(story, 0, { kind: "apply" });
}

export function isAsked(story: Story): number {
  const index = story.dice.between(0, questionsToResidents.length - 1);
  next(story, 1, { kind: "look" });
  next(story, 0, { kind: "ask", question: questionsToResidents[index]! });
  return index;
}

/** Triaged, usually inside the two days; now and then after a question. */
export function isAccepted(story: Story): void {
  applies(story);
  if (story.dice.chance(0.08)) {
    const index = isAsked(story);
    next(story, between(story, 1, 4), { kind: "answer", words: residentAnswers[index]! });
  }
  next(story, story.dice.weighted([[0, 15], [1, 50], [2, 28], [4, 7]]), { kind: "accept" });
}

export function meets(story: Story): void {
  next(story, between(story, 3, 12), { kind: "look" });
  next(story, 0, { kind: "meet", words: story.dice.pick(story.situation.met) });
}

/** The plan is made at the first meeting or a week later; its steps are written when the story is finished. */
export function plans(story: Story): void {
  next(story, story.dice.weighted([[0, 40], [4, 30], [8, 30]]), { kind: "plan", goals: [] });
  story.plannedAt = story.at;
}

export function agrees(story: Story): void {
  next(story, story.dice.weighted([[0, 45], [2, 30], [6, 25]]), { kind: "agree", way: story.dice.weighted([["in_person", 55], ["online", 25], ["phone", 15], ["paper", 5]]) });
}

export function getsAPlan(story: Story): void {
  isAccepted(story);
  meets(story);
  plans(story);
  agrees(story);
}

export function isReferred(story: Story, service = story.dice.pick(story.situation.services)): void {
  const also = story.dice.chance(0.3) ? (["access_needs", "barriers"] as const) : undefined;
  next(story, story.dice.weighted([[1, 20], [4, 25], [9, 25], [20, 20], [35, 10]]), { kind: "refer", service, note: story.dice.pick(referralNotes), ...(also && { also }) });
}

export function isTaken(story: Story): void {
  if (story.dice.chance(0.12)) {
    const index = story.dice.between(0, providerQuestions.length - 1);
    next(story, between(story, 1, 4), { kind: "provider-asks", words: providerQuestions[index]! });
    next(story, between(story, 0, 2), { kind: "answer-provider", words: answersToProviders[index]! });
  }
  const words = story.dice.pick(providerWelcomes);
  next(story, between(story, 1, 6), { kind: "provider-accepts", ...(words && { words }) });
}

export function startsThere(story: Story): void {
  isTaken(story);
  next(story, between(story, 3, 14), { kind: "provider-starts" });
}

export function completesThere(story: Story): void {
  startsThere(story);
  next(story, between(story, 15, 45), { kind: "provider-completes" });
}

export const leavesEarly = (story: Story) => void next(story, between(story, 6, 25), { kind: "left-early", words: story.dice.pick(leftEarly) });
export const neverStarts = (story: Story) => void next(story, between(story, 4, 12), { kind: "did-not-start", words: story.dice.pick(neverStarted) });
export const isDeclined = (story: Story) => void next(story, between(story, 2, 7), { kind: "provider-declines", ...story.dice.pick(declines) });

/** Nobody answered: the reminder on the fifth working day, the end the day after the tenth. */
export function expires(story: Story): void {
  next(story, 5, { kind: "remind" });
  next(story, 6, { kind: "expire" });
}

const evidenceWeights: readonly (readonly [EvidenceLevel, number])[] = [["self_declared", 14], ["adviser_seen", 34], ["document", 30], ["employer_or_payslip", 22]];

export function evidenceOf(story: Story, least: EvidenceLevel = "self_declared"): Pick<ToldOutcome, "evidence" | "note"> {
  const order: readonly EvidenceLevel[] = ["self_declared", "adviser_seen", "document", "employer_or_payslip"];
  const drawn = story.dice.weighted(evidenceWeights);
  const evidence = order.indexOf(drawn) < order.indexOf(least) ? least : drawn;
  return { evidence, note: story.dice.pick(evidenceNotes[evidence]) };
}

const kindOfStart = { self_employed: "job_start_self_employed", apprenticeship: "job_start_apprenticeship" } as const;

/** Starts a job that fits the situation; returns it, so that what follows is about the same job. */
export function startsWork(story: Story, least?: EvidenceLevel): ToldOutcome {
  const job = story.dice.pick(story.situation.jobs);
  const kind = job.kind ? kindOfStart[job.kind] : ("job_start_employed" as const);
  const told: ToldOutcome = { kind, job, hours: story.dice.between(...job.hours), happenedAgo: story.dice.weighted([[0, 20], [2, 30], [5, 30], [11, 20]]), ...evidenceOf(story, least) };
  next(story, between(story, 9, 85), { kind: "outcome", told });
  if (story.dice.chance(0.55)) next(story, between(story, 1, 12), { kind: "verify", by: "colleague" });
  return told;
}

/** Thirteen weeks after the job began are 65 working days and a bit; twenty-six are 130. */
export function staysInWork(story: Story, start: ToldOutcome, weeks: 13 | 26): void {
  const began = story.beats.findLast(({ happening }) => happening.kind === "outcome" && happening.told === start)!.on;
  const due = began + weeks * 5 + 2;
  next(story, Math.max(1, due - story.at), { kind: "outcome", told: { kind: weeks === 13 ? "sustained_13_weeks" : "sustained_26_weeks", job: start.job, hours: start.hours, ...evidenceOf(story, "document") } });
  if (story.dice.chance(0.6)) next(story, between(story, 1, 8), { kind: "verify", by: "colleague" });
}

/** Asked so many weeks after the job began, and answered some working days later; not at all where nothing is given. */
export function isAskedAboutJob(story: Story, start: ToldOutcome, weeks: 4 | 13, answered?: { answer: SustainmentAnswer; words?: string; leftAgo?: number }): void {
  const began = story.beats.findLast(({ happening }) => happening.kind === "outcome" && happening.told === start)!.on;
  next(story, Math.max(1, began + weeks * 5 + 1 - story.at), { kind: "ask-about-job" });
  if (answered) next(story, between(story, 1, 2), { kind: "answer-about-job", ...answered });
}

export function comesTo(story: Story, kind: OutcomeKind, least: EvidenceLevel = "adviser_seen"): void {
  const { dice, situation } = story;
  const where = kind === "volunteering_started" ? dice.pick(["Harbour Street food bank", "Northmere furniture project", "Eastfold riding stables", "Tideway parkrun"]) : dice.pick(["Northmere College", "Words at Work", "Harbour Skills", "Furrow Training"]);
  const course = dice.pick(situation.courses);
  const told: ToldOutcome = { kind, where, ...evidenceOf(story, least), happenedAgo: dice.weighted([[0, 40], [3, 40], [8, 20]]) };
  if (kind === "qualification_gained") Object.assign(told, { level: dice.weighted([[1, 30], [2, 55], [3, 15]]) });
  if (kind === "better_work") Object.assign(told, { job: dice.pick(situation.jobs), hours: dice.between(28, 38), where: undefined });
  told.note = kind === "better_work" || kind === "job_searching_again" ? told.note : `${course}. ${told.note}`;
  next(story, between(story, 9, 60), { kind: "outcome", told });
  if (dice.chance(0.4)) next(story, between(story, 1, 10), { kind: "verify", by: "colleague" });
}

export function closesBarriers(story: Story, probability = 0.5): void {
  if (story.dice.chance(probability)) next(story, between(story, 5, 25), { kind: "close-barrier" });
}

/** They close it themselves, online. */
export function closesThemselves(story: Story, after: readonly [number, number]): void {
  const why = story.dice.pick(["no_longer_wanted", "not_what_i_need", "other"] as const);
  next(story, between(story, ...after), { kind: "close-own", why, words: story.dice.pick(["", "I moved in with my sister and will look there", "A friend got me some shifts", "It is a bad time for me at the moment"]) });
}

export function isClosed(story: Story, reason: keyof typeof closings, after: readonly [number, number] = [2, 12]): void {
  next(story, between(story, ...after), { kind: "close", reason, words: story.dice.pick(closings[reason]) });
}

/** They write to each other, or a document goes to and fro: one of the ways in which that stands today. */
export function corresponds(story: Story): void {
  const asks = () => next(story, 1, { kind: "ask-for-document", ...story.dice.pick(documentsAsked) });
  const sends = (name: string, scan: ScanState) => next(story, 2, { kind: "send-document", name, scan });
  const ways: readonly (() => void)[] = [
    () => next(story, 1, { kind: "resident-writes", words: story.dice.pick(residentMessages) }),
    () => (next(story, 1, { kind: "resident-writes", words: story.dice.pick(residentMessages) }), next(story, 1, { kind: "team-writes", words: story.dice.pick(teamMessages) }), next(story, 1, { kind: "resident-reads" })),
    () => asks(),
    () => (asks(), sends("letter.png", "not_scanned")),
    () => (asks(), sends("payslip.pdf", "clean")),
    () => (asks(), sends("photo.png", "clean"), next(story, 1, { kind: "open-document" })),
    () => (asks(), sends("scan.pdf", "infected")),
    () => (asks(), sends("wrong-letter.pdf", "not_scanned"), next(story, 0, { kind: "take-document-back" })),
    () => undefined,
  ];
  ways[story.dice.between(0, ways.length - 1)]!();
}
