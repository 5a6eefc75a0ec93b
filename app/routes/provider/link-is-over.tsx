import { PhoneLink } from "#app/ui/casework/hub-list";
import { Panel } from "#app/ui/govuk/panel";
import { Page } from "#app/ui/page";

interface LinkIsOverProps {
  state: "unknown" | "expired" | "answered";
  hubPhone?: string;
  /** What the answer was, in words to the provider. */
  words?: string | undefined;
  justNow?: boolean;
}

const titles = { unknown: "This link does not work", expired: "This link has run out", answered: "This referral is closed to this link" };

/** A one-time link that opens nothing any more: why, and how to answer otherwise. Nothing about the person is shown. */
export function LinkIsOver({ state, hubPhone, words, justNow = false }: LinkIsOverProps) {
  if (justNow) {
    return (
      <Page title="Your answer is saved">
        <Panel title="Your answer is saved" />
        {words && <p className="govuk-body">{words}</p>}
        <OtherWays hubPhone={hubPhone} to="To tell us what happens next" />
      </Page>
    );
  }
  return (
    <Page title={titles[state]}>
      <h1 className="govuk-heading-l">{titles[state]}</h1>
      {state === "unknown" && <p className="govuk-body">Check that you copied all of it from the message. Part of the link may be missing.</p>}
      {state === "expired" && <p className="govuk-body">Links work for a limited time. Look for a newer message from us about the same referral.</p>}
      {state === "answered" && <p className="govuk-body">It has its answer, or it was taken back, so there is nothing more to answer here.{words && ` ${words}`}</p>}
      <OtherWays hubPhone={hubPhone} to="To answer or ask about a referral" />
    </Page>
  );
}

function OtherWays({ hubPhone, to }: { hubPhone: string | undefined; to: string }) {
  return (
    <p className="govuk-body">
      {to}, <a className="govuk-link" href="/staff/sign-in?next=/provider">sign in</a>
      {hubPhone ? <> or call <PhoneLink number={hubPhone} />.</> : <> or call one of our hubs. Their numbers are on the <a className="govuk-link" href="/">start page</a>.</>}
    </p>
  );
}
