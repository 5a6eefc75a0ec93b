import type { ReactNode } from "react";
import { referralStatusColours, referralStatusWords, withdrawReasonWords } from "#app/content/referrals";
import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import { isAdvisersTurn, withdrawReasons } from "#app/domain/referrals/referral";
import { Due } from "#app/ui/casework/due";
import { PhoneLink } from "#app/ui/casework/hub-list";
import { Messages, Shared } from "#app/ui/casework/referral";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { InsetText } from "#app/ui/govuk/inset-text";
import { Radios } from "#app/ui/govuk/radios";
import { SummaryList } from "#app/ui/govuk/summary-list";
import { Tag } from "#app/ui/govuk/tag";
import { Textarea } from "#app/ui/govuk/textarea";
import type { FieldError, Typed } from "#app/web/parse-form";
import type { ReferralRecordFacts } from "./record-of";

/** What came of the case after this provider's no: somebody else of those asked still has to answer, somebody took them, or it is triage's turn. */
export type AfterNo = { is: "others-run" } | { is: "taken" } | { is: "decided" } | { is: "in-triage"; entryId: string };

function WhatNow({ after, record: { caseReference, serviceId } }: { after: AfterNo; record: ReferralRecordFacts }) {
  if (after.is === "taken") return <InsetText>Another of the services asked together with it has taken them.</InsetText>;
  if (after.is === "others-run") return <InsetText>Others were asked together with it and still have to answer. The case goes back to triage if the last of them says no.</InsetText>;
  const another = <><a className="govuk-link" href={`/adviser/cases/${caseReference}/referrals/new`}>Choose another service</a>, or <a className="govuk-link" href={`/adviser/cases/${caseReference}/unmet-needs/new?why=full&service=${serviceId}`}>record that nothing suitable exists</a>.</>;
  if (after.is === "decided") return <InsetText>Somebody has decided since what happens next. {another}</InsetText>;
  return <InsetText>The case is back in triage. <a className="govuk-link" href={`/adviser/triage/${after.entryId}`}>See the next fitting services in triage</a>. {another}</InsetText>;
}

/** How a referral stands: its clock, what was shared, what was said, what happened. */
export function ReferralRecord({ record, today, afterNo, children }: { record: ReferralRecordFacts; today: CalendarDay; afterNo: AfterNo | undefined; children?: ReactNode }) {
  const { reference, status, shared, words, reason, facts, messages, history, respondByOn, organisationPhone, residentName } = record;
  return (
    <>
      <span className="govuk-caption-l">{residentName}, referral {reference}</span>
      <h1 className="govuk-heading-l">{record.serviceName}</h1>
      <SummaryList
        rows={[
          { key: "Provider", value: <>{record.organisationName}{organisationPhone && <><br /><PhoneLink number={organisationPhone} /></>}</> },
          { key: "How it stands", value: <Tag className={referralStatusColours[status]}>{referralStatusWords[status]}</Tag> },
          respondByOn && { key: isAdvisersTurn(status) ? "Your answer" : "Their answer", value: <Due on={respondByOn} today={today} /> },
          reason && { key: "Reason", value: reason },
          words && { key: status === "withdrawn" ? "Details" : "What they wrote", value: { text: words, className: "wl-said" } },
          ...facts,
        ]}
      />
      {afterNo && <WhatNow after={afterNo} record={record} />}
      {children}
      {messages.length > 0 && (
        <>
          <h2 className="govuk-heading-m">Messages</h2>
          <Messages messages={messages} />
        </>
      )}
      <h2 className="govuk-heading-m">What the provider sees</h2>
      <Shared shared={shared} />
      <h2 className="govuk-heading-m">What happened</h2>
      <ul className="govuk-list govuk-list--spaced">
        {history.map(({ on, sentence, by, words: said }, index) => (
          <li key={index}>
            {on}, {by}: {sentence}
            {said && <p className="wl-words">{said}</p>}
          </li>
        ))}
      </ul>
    </>
  );
}

interface FormProps {
  typed: Typed;
  errors: readonly FieldError[];
  version: number;
}

const errorOf = (errors: readonly FieldError[], name: string) => errors.find(({ field }) => field === name)?.message;

export function AnswerTheProvider({ typed, errors, version }: FormProps) {
  return (
    <>
      <h2 className="govuk-heading-m">Answer the provider</h2>
      <PostForm>
        <input type="hidden" name="act" value="answer" />
        <input type="hidden" name="version" value={version} />
        <Textarea name="words" label="Your answer" hint="The provider and the resident can read it. Share only what the resident agreed to." value={typed.words?.[0]} error={errorOf(errors, "words")} />
        <Button preventDoubleClick>Send the answer</Button>
      </PostForm>
    </>
  );
}

export function TakeItBack({ typed, errors, version }: FormProps) {
  return (
    <>
      <h2 className="govuk-heading-m">Take the referral back</h2>
      <PostForm>
        <input type="hidden" name="act" value="withdraw" />
        <input type="hidden" name="version" value={version} />
        <Radios name="reason" legend="Why do you take it back?" value={typed.reason?.[0]} error={errorOf(errors, "reason")} items={withdrawReasons.map((reason) => ({ value: reason, text: withdrawReasonWords[reason] }))} />
        <Textarea name="why" rows={2} label="Details (optional)" hint="Advisers and the resident can read this. The provider is told only that it is withdrawn." value={typed.why?.[0]} error={errorOf(errors, "why")} />
        <Button className="govuk-button--warning" preventDoubleClick>Take the referral back</Button>
      </PostForm>
    </>
  );
}
