import { answeredWords, referralStatusColours, referralStatusWords } from "#app/content/referrals";
import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import { Due } from "#app/ui/casework/due";
import { Messages, Shared } from "#app/ui/casework/referral";
import { ReferralReport } from "#app/ui/casework/referral-report";
import { NotificationBanner } from "#app/ui/govuk/notification-banner";
import { SummaryList } from "#app/ui/govuk/summary-list";
import { Tag } from "#app/ui/govuk/tag";
import { Page } from "#app/ui/page";
import { Amendments } from "./amendments";
import { AnswerForm, changedWords, WriteForm } from "./answer-form";
import type { AnsweredAgain } from "./answer-referral-page.server";
import { AnswerHistory, SessionsOf } from "./history";
import type { Saved } from "./saved";
import type { SeenByProvider } from "./seen-by-provider";

interface ReferralPageProps {
  referral: SeenByProvider;
  today: CalendarDay;
  problem: AnsweredAgain | undefined;
  /** What was just saved. */
  saved?: Saved | undefined;
  /** Signed in, there is more than this page: the list, the registers, the report. */
  signedIn?: boolean;
}

/** A referral as its provider sees it, signed in or by a one-time link: what was shared, what was said, and what can be answered. */
export function ReferralPage({ referral, today, problem, saved, signedIn = false }: ReferralPageProps) {
  const { reference, status, shared, facts, goals, amendments, answers, marks, reports, reportFor, messages, mayWrite, respondByOn, possible, serviceName, organisationName } = referral;
  const said = saved === "written" ? "Your message is sent to the adviser." : saved === "reported" ? "Your report is saved. The adviser will look at it." : saved && answeredWords[saved];
  const reportAddress = `/provider/referrals/${reference}/report`;
  return (
    <Page title={`Referral ${reference}`} errors={problem?.errors ?? []} {...(signedIn && { back: { href: "/provider", text: "All referrals" } })}>
      {said && !problem && <NotificationBanner type="success">{said}</NotificationBanner>}
      {problem?.already && <NotificationBanner title="Changed since you opened it" role="alert">{changedWords(status)}</NotificationBanner>}
      <span className="govuk-caption-l">{organisationName}, referral {reference}</span>
      <h1 className="govuk-heading-l">Referral to {serviceName}</h1>
      <SummaryList
        rows={[
          { key: "How it stands", value: <Tag className={referralStatusColours[status]}>{referralStatusWords[status]}</Tag> },
          respondByOn && { key: "Your answer", value: <Due on={respondByOn} today={today} /> },
          reportFor && { key: "Your report", value: signedIn ? <><a className="govuk-link" href={reportAddress}>Write the report</a> <Due on={reportFor} today={today} /></> : <Due on={reportFor} today={today} /> },
          ...facts.map(({ key, value }) => ({ key, value: { text: value, className: "wl-said" } })),
        ]}
      />
      <h2 className="govuk-heading-m">Who it is for</h2>
      {amendments.length > 0 && <p className="govuk-body">This was changed after it was sent. <a className="govuk-link" href="#changed">See what changed</a></p>}
      <Shared shared={shared} />
      {goals.length > 0 && (
        <>
          <h2 className="govuk-heading-m">What it is to achieve</h2>
          <ul className="govuk-list govuk-list--bullet">{goals.map((goal) => <li key={goal}>{goal}</li>)}</ul>
        </>
      )}
      {amendments.length > 0 && (
        <>
          <h2 className="govuk-heading-m" id="changed">What changed since it was sent</h2>
          <Amendments amendments={amendments} />
        </>
      )}
      {possible.length > 0 && <AnswerForm referral={referral} problem={problem} />}
      {(messages.length > 0 || mayWrite) && <h2 className="govuk-heading-m">Messages with the adviser</h2>}
      {messages.length > 0 && <Messages messages={messages} />}
      {mayWrite && <WriteForm referral={referral} problem={problem} />}
      {reports.length > 0 && (
        <>
          <h2 className="govuk-heading-m">Your report</h2>
          {reports.map((report) => <ReferralReport key={report.id} report={report} />)}
          {signedIn && <p className="govuk-body"><a className="govuk-link" href={reportAddress}>Write another report</a></p>}
        </>
      )}
      {marks.length > 0 && (
        <>
          <h2 className="govuk-heading-m">Sessions</h2>
          <SessionsOf marks={marks} linked={signedIn} />
        </>
      )}
      {answers.length > 0 && (
        <>
          <h2 className="govuk-heading-m">Your answers so far</h2>
          <AnswerHistory answers={answers} />
        </>
      )}
    </Page>
  );
}
