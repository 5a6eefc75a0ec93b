import type { ReactNode } from "react";
import { Page } from "./page";

const problems: Record<number, { title: string; words: ReactNode }> = {
  400: { title: "We could not read what was sent", words: <p className="govuk-body">Nothing was changed. Go back, reload the page and send the form again.</p> },
  403: {
    title: "You cannot do this",
    words: (
      <>
        <p className="govuk-body">Nothing was changed. Your account does not allow it, or the form came from somewhere other than this service.</p>
        <p className="govuk-body">If you were filling in a form, go back, reload the page and send it again.</p>
      </>
    ),
  },
  404: {
    title: "Page not found",
    words: (
      <>
        <p className="govuk-body">If you typed the web address, check it is correct.</p>
        <p className="govuk-body">If you pasted it, check you copied all of it.</p>
        <p className="govuk-body">
          If it is about a case or a referral, it may not exist, or it may not be one you can see. <a className="govuk-link" href="/">Go to the start page</a>.
        </p>
      </>
    ),
  },
  405: { title: "Page not found", words: <p className="govuk-body">This address does not take that kind of request.</p> },
  413: { title: "What you sent is too large", words: <p className="govuk-body">Nothing was saved. Go back and send less than 1 megabyte at a time.</p> },
  500: {
    title: "Sorry, there is a problem with the service",
    words: (
      <>
        <p className="govuk-body">Try again later.</p>
        <p className="govuk-body">What you sent just now was not saved. Everything you saved before it is kept.</p>
        <p className="govuk-body">If you need help today, call or visit one of our hubs. Their details are on the <a className="govuk-link" href="/">start page</a>.</p>
      </>
    ),
  },
  503: { title: "Sorry, the service is unavailable", words: <p className="govuk-body">Try again in a few minutes. Everything you saved is kept.</p> },
};

/** What somebody sees when a page cannot be shown, and what became of their answers. */
export function ProblemPage({ status }: { status: number }) {
  const { title, words } = problems[status] ?? problems[500]!;
  return (
    <Page title={title}>
      <h1 className="govuk-heading-l">{title}</h1>
      {words}
    </Page>
  );
}
