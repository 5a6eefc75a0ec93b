import { useLoaderData } from "@remix-run/react";
import { SummaryList } from "#app/ui/govuk/summary-list";
import { Page } from "#app/ui/page";
import { cookieName } from "#app/web/cookies.server";

export function loader() {
  return {
    cookies: [
      { name: cookieName("visit"), purpose: "Remembers this browser, so that only you can go on with an application you began here, and so that forms can come only from our own pages", until: "After 30 days" },
      { name: cookieName("sign-in"), purpose: "Ties the code we send you to the browser you asked from", until: "When you have signed in, or when you close your browser" },
      { name: cookieName("session"), purpose: "Keeps you signed in", until: "When you sign out or close your browser. Our service forgets it after 30 minutes without use, and after 10 hours at most" },
    ],
  };
}

export default function Cookies() {
  const { cookies } = useLoaderData<typeof loader>();
  return (
    <Page title="Cookies" back="/">
      <h1 className="govuk-heading-l">Cookies</h1>
      <p className="govuk-body">Cookies are small files that a website keeps on your phone, tablet or computer.</p>
      <p className="govuk-body">We only use cookies that this service needs to work. We do not use cookies to measure what you do or to advertise. That is why we do not ask you to accept them.</p>
      <h2 className="govuk-heading-m">Essential cookies</h2>
      {cookies.map(({ name, purpose, until }) => (
        <SummaryList
          key={name}
          card={{ title: { text: name, headingLevel: 3 } }}
          rows={[
            { key: "What it is for", value: purpose },
            { key: "When it goes", value: until },
          ]}
        />
      ))}
      <p className="govuk-body">None of them holds your name or anything you tell us. You can delete them in the settings of your browser. If you delete the first one, you cannot go on with an application you have not sent.</p>
    </Page>
  );
}
