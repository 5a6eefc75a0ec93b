import { answeredWords, providerAnswerWords, referralStatusColours, referralStatusWords } from "#app/content/referrals";
import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import type { ReferralStatus } from "#app/domain/referrals/referral";
import { Due } from "#app/ui/casework/due";
import { Messages, Shared } from "#app/ui/casework/referral";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { NotificationBanner } from "#app/ui/govuk/notification-banner";
import { Radios } from "#app/ui/govuk/radios";
import { SummaryList } from "#app/ui/govuk/summary-list";
import { Tag } from "#app/ui/govuk/tag";
import { Page } from "#app/ui/page";
import { answerFields } from "./answer-fields";
import type { AnsweredAgain } from "./answer-referral-page.server";
import type { SeenByProvider } from "./seen-by-provider";

interface ReferralPageProps {
  referral: SeenByProvider;
  today: CalendarDay;
  problem: AnsweredAgain | undefined;
  /** The answer that was just saved. */
  saved?: ReferralStatus | undefined;
  back?: { href: string; text: string };
}

/** A referral as its provider sees it, signed in or by a one-time link: what was shared, what was said, and what can be answered. */
export function ReferralPage({ referral, today, problem, saved, back }: ReferralPageProps) {
  const { reference, status, shared, facts, messages, respondByOn, possible, serviceName, organisationName } = referral;
  const typed = problem?.typed ?? {};
  const errors = problem?.errors ?? [];
  const answered = saved && answeredWords[saved];
  // Sent again after a mistake, it is still the answer to what they saw first: somebody else's in between then shows.
  const made = !problem?.already && /^\d{1,9}$/.test(typed.version?.[0] ?? "") ? Number(typed.version?.[0]) : referral.version;
  return (
    <Page title={`Referral ${reference}`} errors={errors} {...(back && { back })}>
      {answered && !problem && <NotificationBanner type="success">{answered}</NotificationBanner>}
      {problem?.already && <NotificationBanner title="Changed since you opened it" role="alert">{`Somebody else was first, and your answer was not saved. The referral is now: ${referralStatusWords[status].toLowerCase()}.`}</NotificationBanner>}
      <span className="govuk-caption-l">{organisationName}, referral {reference}</span>
      <h1 className="govuk-heading-l">Referral to {serviceName}</h1>
      <SummaryList
        rows={[
          { key: "How it stands", value: <Tag className={referralStatusColours[status]}>{referralStatusWords[status]}</Tag> },
          respondByOn && { key: "Your answer", value: <Due on={respondByOn} today={today} /> },
          ...facts.map(({ key, value }) => ({ key, value: { text: value, className: "wl-said" } })),
        ]}
      />
      <h2 className="govuk-heading-m">Who it is for</h2>
      <Shared shared={shared} />
      {messages.length > 0 && (
        <>
          <h2 className="govuk-heading-m">Questions and answers</h2>
          <Messages messages={messages} />
        </>
      )}
      {possible.length > 0 && (
        <PostForm>
          <input type="hidden" name="version" value={made} />
          <Radios
            name="kind"
            legend={{ text: status === "accepted" || status === "started" ? "What happened?" : "What is your answer?", className: "govuk-fieldset__legend--m" }}
            hint="Their adviser and the person themselves can read what you write."
            value={typed.kind?.[0]}
            error={errors.find(({ field }) => field === "kind")?.message}
            items={possible.map((kind) => {
              const { text, hint } = providerAnswerWords[kind];
              return { value: kind, text, ...(hint && { hint }), conditional: answerFields[kind]({ typed, errors }) };
            })}
          />
          <Button preventDoubleClick>Send your answer</Button>
        </PostForm>
      )}
    </Page>
  );
}
