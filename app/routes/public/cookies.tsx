import { useLoaderData } from "@remix-run/react";
import { SummaryList } from "#app/ui/govuk/summary-list";
import { Page } from "#app/ui/page";
import { useWords } from "#app/ui/words";
import { cookieName } from "#app/web/cookies.server";

const cookieKeys = ["visit", "sign-in", "session"] as const;

export function loader() {
  return { cookies: cookieKeys.map((key) => ({ key, name: cookieName(key) })) };
}

export default function Cookies() {
  const { cookies } = useLoaderData<typeof loader>();
  const { words: { publicPages: { cookies: words } } } = useWords();
  return (
    <Page title={words.title} back="/">
      <h1 className="govuk-heading-l">{words.title}</h1>
      <p className="govuk-body">{words.what}</p>
      <p className="govuk-body">{words.why}</p>
      <h2 className="govuk-heading-m">{words.essential}</h2>
      {cookies.map(({ key, name }) => (
        <SummaryList
          key={key}
          card={{ title: { text: name, headingLevel: 3 } }}
          rows={[
            { key: words.purpose, value: words.each[key].purpose },
            { key: words.until, value: words.each[key].until },
          ]}
        />
      ))}
      <p className="govuk-body">{words.nothing}</p>
      <p className="govuk-body">{words.remove}</p>
    </Page>
  );
}
