import { sql } from "drizzle-orm";
import type { CaseFacts } from "#app/domain/cases/next-things";
import type { EmployerAnswer } from "#app/domain/outcomes/employer-confirmation";
import { cases } from "../../schema/cases";
import { contacts, planQueries } from "../../schema/casework";
import { employerConfirmations, evidenceSampleItems, evidenceSamples } from "../../schema/evidence";
import { outcomes, outcomeVerifications } from "../../schema/outcomes";
import { sustainmentChecks } from "../../schema/support";
import { handovers } from "../../schema/trust";

// What colleagues wait for on a case, gathered beside its row as in find-case-facts.ts.

export const contactsToFollowUp = sql<CaseFacts["contactsToFollowUp"] | null>`(
  select jsonb_agg(jsonb_build_object('id', ${contacts.id}, 'words', left(${contacts.words}, 80), 'onOrBefore', ${contacts.followUpOn}) order by ${contacts.followUpOn}, ${contacts.id})
  from ${contacts} where ${contacts.placeId} = ${cases.placeId} and ${contacts.caseId} = ${cases.id} and ${contacts.followUpOn} is not null and ${contacts.followedUpAt} is null)`;

export const planQueriesOpen = sql<CaseFacts["planQueries"] | null>`(
  select jsonb_agg(jsonb_build_object('id', ${planQueries.id}, 'askedOn', to_char(${planQueries.askedAt} at time zone 'Europe/London', 'YYYY-MM-DD')) order by ${planQueries.askedAt}, ${planQueries.id})
  from ${planQueries} where ${planQueries.placeId} = ${cases.placeId} and ${planQueries.caseId} = ${cases.id} and ${planQueries.answeredAt} is null)`;

export const handoverAsked = sql<CaseFacts["handoverAsked"] | null>`(
  select jsonb_build_object('id', ${handovers.id}, 'to', ${handovers.toName}, 'dueOn', ${handovers.dueOn})
  from ${handovers} where ${handovers.placeId} = ${cases.placeId} and ${handovers.caseId} = ${cases.id} and ${handovers.status} = 'asked')`;

// The newest question alone: whoever did not answer at 4 weeks and is asked at 13 is rung about one of them.
export const jobUnanswered = sql<CaseFacts["jobUnanswered"] | null>`(
  select case when asked.answer is null and asked.seen_to_at is null then jsonb_build_object('id', asked.id, 'weeks', asked.weeks, 'sent', asked.sent, 'askedOn', to_char(asked.asked_at at time zone 'Europe/London', 'YYYY-MM-DD')) end
  from ${sustainmentChecks} asked where asked.place_id = ${cases.placeId} and asked.case_id = ${cases.id} order by asked.asked_at desc, asked.id desc limit 1)`;

/** A provider's report is no outcome until somebody has vouched for it. */
export const outcomesToVerify = sql<{ id: string; recordedAt: string }[] | null>`(
  select jsonb_agg(jsonb_build_object('id', ${outcomes.id}, 'recordedAt', ${outcomes.recordedAt}) order by ${outcomes.recordedAt}, ${outcomes.id})
  from ${outcomes} where ${outcomes.placeId} = ${cases.placeId} and ${outcomes.caseId} = ${cases.id} and ${outcomes.source} = 'provider_report' and not ${outcomes.recordedInError}
  and not exists (select from outcomes later where later.place_id = ${cases.placeId} and later.supersedes_id = ${outcomes.id})
  and not exists (select from ${outcomeVerifications} where ${outcomeVerifications.placeId} = ${cases.placeId} and ${outcomeVerifications.outcomeId} = ${outcomes.id}))`;

export const employerAnswersOpen = sql<{ id: string; employer: string; answer: EmployerAnswer; answeredAt: string }[] | null>`(
  select jsonb_agg(jsonb_build_object('id', ${employerConfirmations.id}, 'employer', ${employerConfirmations.employer}, 'answer', ${employerConfirmations.answer}, 'answeredAt', ${employerConfirmations.answeredAt}) order by ${employerConfirmations.answeredAt}, ${employerConfirmations.id})
  from ${employerConfirmations} where ${employerConfirmations.placeId} = ${cases.placeId} and ${employerConfirmations.caseId} = ${cases.id} and ${employerConfirmations.answer} is not null and ${employerConfirmations.seenToAt} is null)`;

export const samplesToReply = sql<CaseFacts["samplesToReply"] | null>`(
  select jsonb_agg(jsonb_build_object('id', ${evidenceSampleItems.id}, 'replyByOn', ${evidenceSamples.replyByOn}) order by ${evidenceSamples.replyByOn}, ${evidenceSampleItems.id})
  from ${evidenceSampleItems} join ${evidenceSamples} on ${evidenceSamples.placeId} = ${evidenceSampleItems.placeId} and ${evidenceSamples.id} = ${evidenceSampleItems.sampleId}
  where ${evidenceSampleItems.placeId} = ${cases.placeId} and ${evidenceSampleItems.caseId} = ${cases.id} and ${evidenceSampleItems.status} = 'drawn')`;
