import type { z } from "zod";
import type { StaffActor } from "#app/domain/people/actor";
import type { Deps } from "#app/platform/deps.server";
import { agreeDates } from "#app/services/referrals/agree-dates.server";
import { answerQuestion } from "#app/services/referrals/answer-question.server";
import { markMessagesRead } from "#app/services/referrals/mark-messages-read.server";
import { refuseDates } from "#app/services/referrals/refuse-dates.server";
import { withdrawReferral } from "#app/services/referrals/withdraw-referral.server";
import { writeToProvider } from "#app/services/referrals/write-to-provider.server";
import { checkReport } from "#app/services/reports/check-report.server";
import { parseForm, type FieldError } from "#app/web/parse-form";
import { agreeForm, answerForm, refuseForm, reportForm, withdrawForm, writeForm, type showActs } from "./show.form";

export type ReferralAct = (typeof showActs)[number];
export type Acted = "done" | "not-found" | "changed-meanwhile" | "over" | "day-not-offered" | "day-has-passed" | "checked-already";
type Do = (deps: Deps, actor: StaffActor, about: { referralId: string; caseRef: string }) => Promise<Acted>;

function read<Schema extends z.ZodType>(schema: Schema, form: FormData, work: (value: z.output<Schema>) => Do): Do | FieldError[] {
  const { value, errors } = parseForm(schema, form);
  return errors ?? work(value);
}

/** What a form of the referral's page asks to be done, or what is wrong with it. */
export const readAct: Record<ReferralAct, (form: FormData) => Do | FieldError[]> = {
  answer: (form) => read(answerForm, form, (value) => (deps, actor, { referralId }) => answerQuestion(deps, actor, { referralId, ...value })),
  withdraw: (form) => read(withdrawForm, form, ({ version, reason, why }) => (deps, actor, { referralId }) => withdrawReferral(deps, actor, { referralId, version, reason, words: why })),
  "agree-dates": (form) => read(agreeForm, form, ({ version, day }) => (deps, actor, { referralId }) => agreeDates(deps, actor, { referralId, version, on: day })),
  "refuse-dates": (form) => read(refuseForm, form, ({ version, whyNot }) => (deps, actor, { referralId }) => refuseDates(deps, actor, { referralId, version, words: whyNot })),
  write: (form) => read(writeForm, form, ({ message }) => (deps, actor, { referralId }) => writeToProvider(deps, actor, { referralId, words: message })),
  read: () => (deps, _actor, { referralId }) => markMessagesRead(deps, { referralId }),
  "check-report": (form) => read(reportForm, form, ({ report, reportWords }) => (deps, actor, { caseRef }) => checkReport(deps, actor, { caseRef, reportId: report, words: reportWords })),
};
