import { answersAsAsked } from "#app/content/answers-as-asked";
import { barrierWords } from "#app/content/applications";
import { lookedAt } from "#app/content/audit";
import { sayEvent, wordsOfEvent } from "#app/content/case-events";
import { barrierSizeWords, closeReasonWords } from "#app/content/cases";
import { sourceWords } from "#app/content/neet";
import { employerAnswerStory, outcomeKindLabels, evidenceLabels } from "#app/content/outcomes";
import { sayContact } from "#app/content/record";
import { sayAnswer } from "#app/domain/cases/assessment";
import { questionsOf } from "#app/domain/cases/assessment-questions";
import { stepStatusWords } from "#app/content/plans";
import type { Words } from "#app/content/resident/catalogue";
import type { Say } from "#app/content/resident/say";
import { causeWords, decisionWords } from "#app/content/triage";
import type { ApplicationAnswers } from "#app/domain/applications/answers";
import type { CaseEventKind } from "#app/domain/cases/case-event";
import { offerNames } from "#app/domain/cases/offer";
import { goalResultWords } from "#app/content/registers";
import type { CodeKind, CopyTelling } from "#app/domain/people/copy-of-data";
import { detailsRows } from "./details-rows";

type Codes = Readonly<Record<string, string>>;

/** How a copy of somebody's data says things in a language. What staff wrote, and what only staff's pages have words for, stays in English. */
export function tellingIn(words: Words, say: Say, hubPhone: string): CopyTelling {
  const { myRecord: { copy: { file }, looked, permissions }, mySupport, appointments, sustainment } = words;
  const evidence = Object.fromEntries(Object.entries(evidenceLabels).map(([code, { text }]) => [code, text]));
  const codes: Record<CodeKind, Codes> = {
    offer: offerNames, referral: mySupport.referralStatus, decision: decisionWords, cause: causeWords, closeReason: closeReasonWords, barrier: barrierWords, size: barrierSizeWords, step: stepStatusWords, way: permissions.ways,
    field: permissions.fields, appointmentWay: appointments.ways, canceller: { service: appointments.statuses.cancelled_by_service, resident: appointments.statuses.cancelled_by_resident }, attendance: appointments.statuses,
    outcome: outcomeKindLabels, evidence, sustainment: sustainment.answers, activitySource: sourceWords, goalResult: goalResultWords, employerAnswer: employerAnswerStory, referrer: { professional: "", family_or_friend: "" },
  };
  return {
    day: say.day,
    moment: (at) => `${say.dayOf(at)}, ${say.time(at)}`,
    code: (kind, code) => codes[kind][code] ?? code,
    answers: (answers) => answersAsAsked(answers as ApplicationAnswers).map(({ question, answers: values }) => ({ label: question, values })),
    event: (kind, details) => ({ sentence: sayEvent(kind as CaseEventKind, details), words: wordsOfEvent(details) }),
    assessed: (version, answers) => questionsOf(version).flatMap((question) => sayAnswer(question, answers).map((answer) => `${question.words} – ${answer}`)),
    contact: (contact) => sayContact(contact as Parameters<typeof sayContact>[0]),
    did: (action) => lookedAt(action, looked.did),
    detail: ({ niNumber, ...details }) => [
      ...detailsRows({ ...details, niEnding: undefined, accessNeeds: [] }, words, say, hubPhone).slice(0, -1).map(({ key, values }) => ({ label: key, values })),
      { label: words.myRecord.details.names.national_insurance_number, values: niNumber ? [niNumber] : [] },
    ],
    words: file,
  };
}
