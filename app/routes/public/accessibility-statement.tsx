import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { day } from "#app/domain/calendar/calendar-day";
import { HubList } from "#app/ui/casework/hub-list";
import { Page } from "#app/ui/page";
import { usePage } from "#app/ui/page-context";
import { link, Rich, useWords } from "#app/ui/words";
import { asVisitor } from "#db/client.server";
import { listHubs } from "#db/queries/place/list-hubs";

const preparedOn = day("2026-11-27");

export async function loader({ context }: LoaderFunctionArgs) {
  return { hubs: await asVisitor(context.asking.visit, listHubs) };
}

const external = (href: string) => (words: string) => <a className="govuk-link" href={href} rel="external">{words}</a>;

const parts = {
  abilityNet: external("https://mcmw.abilitynet.org.uk/"),
  eass: external("https://www.equalityadvisoryservice.com/"),
  wcag: external("https://www.w3.org/TR/WCAG22/"),
  feedback: link("/feedback"),
};

export default function AccessibilityStatement() {
  const { hubs } = useLoaderData<typeof loader>();
  const { placeName } = usePage();
  const { words: { publicPages: { accessibility: words } }, say } = useWords();
  const { how, another, problem, unhappy, technical, tested, prepared } = words;
  return (
    <Page title={words.title} back="/">
      <h1 className="govuk-heading-l">{words.heading}</h1>
      <p className="govuk-body">{words.about(placeName)}</p>
      <Bullets items={words.ableTo} />
      <Paragraph text={words.plain} />

      <h2 className="govuk-heading-m">{how.title}</h2>
      <p className="govuk-body">{how.before}</p>
      <Bullets items={how.limits} />

      <h2 className="govuk-heading-m">{another.title}</h2>
      <Paragraph text={another.words} />
      {hubs.length > 0 && <HubList hubs={hubs} />}

      <h2 className="govuk-heading-m">{problem.title}</h2>
      <Paragraph text={problem.words} />
      <h2 className="govuk-heading-m">{unhappy.title}</h2>
      <Paragraph text={unhappy.words} />

      <h2 className="govuk-heading-m">{technical.title}</h2>
      <p className="govuk-body">{technical.committed(placeName)}</p>
      <h3 className="govuk-heading-s">{technical.statusTitle}</h3>
      <Paragraph text={technical.status} />
      <h3 className="govuk-heading-s">{technical.notTitle}</h3>
      <Paragraph text={technical.not} />

      <h2 className="govuk-heading-m">{tested.title}</h2>
      <Paragraph text={tested.words} />
      <h2 className="govuk-heading-m">{prepared.title}</h2>
      <p className="govuk-body">{prepared.words(say.day(preparedOn))}</p>
    </Page>
  );
}

const Paragraph = ({ text }: { text: string }) => <p className="govuk-body"><Rich text={text} parts={parts} /></p>;

function Bullets({ items }: { items: readonly string[] }) {
  return (
    <ul className="govuk-list govuk-list--bullet">
      {items.map((item) => <li key={item}>{item}</li>)}
    </ul>
  );
}
