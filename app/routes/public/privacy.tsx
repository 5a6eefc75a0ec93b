import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { postcodeLicence } from "#app/content/licences";
import { licensedYear } from "#app/domain/geography/postcode-directory";
import { draftDays } from "#app/services/applications/draft-life";
import { HubList, PhoneLink } from "#app/ui/casework/hub-list";
import { Page } from "#app/ui/page";
import { usePage } from "#app/ui/page-context";
import { link, Rich, useWords } from "#app/ui/words";
import { asVisitor } from "#db/client.server";
import { listEditions } from "#db/queries/place/council-areas";
import { listHubs } from "#db/queries/place/list-hubs";

export async function loader({ context }: LoaderFunctionArgs) {
  const { hubs, editions } = await asVisitor(context.asking.visit, async (db) => ({ hubs: await listHubs(db), editions: await listEditions(db) }));
  return { hubs, draftDays, postcodesOf: licensedYear(editions) };
}

const external = (href: string) => (words: string) => <a className="govuk-link" href={href} rel="external">{words}</a>;

export default function Privacy() {
  const { hubs, draftDays: days, postcodesOf } = useLoaderData<typeof loader>();
  const { placeName } = usePage();
  const { words: { publicPages: { privacy: words } } } = useWords();
  const { why, sees, equality, feedback, contact, postcodes, long, ask } = words;
  return (
    <Page title={words.title} back="/">
      <h1 className="govuk-heading-l">{words.title}</h1>
      <p className="govuk-body">{words.who(placeName)}</p>

      <h2 className="govuk-heading-m">{words.keep.title}</h2>
      <Bullets items={words.keep.list} />

      <h2 className="govuk-heading-m">{why.title}</h2>
      {[why.task, why.special, why.consent, why.person].map((paragraph) => <p key={paragraph} className="govuk-body">{paragraph}</p>)}

      <h2 className="govuk-heading-m">{sees.title}</h2>
      <Bullets items={sees.list} />
      <p className="govuk-body"><Rich text={sees.benefits} parts={{ looked: link("/my/who-has-looked") }} /></p>

      {[equality, feedback, contact].map((part) => (
        <div key={part.title}>
          <h2 className="govuk-heading-m">{part.title}</h2>
          <p className="govuk-body">{part.words}</p>
        </div>
      ))}

      <h2 className="govuk-heading-m">{postcodes.title}</h2>
      <p className="govuk-body">{postcodes.words}</p>
      {postcodesOf !== undefined && (
        <>
          <p className="govuk-body">{postcodes.list}</p>
          <Bullets items={postcodeLicence(postcodesOf)} />
        </>
      )}

      <h2 className="govuk-heading-m">{long.title}</h2>
      <Bullets items={[long.draft(days), long.record]} />
      <p className="govuk-body">{long.after}</p>

      <h2 className="govuk-heading-m">{ask.title}</h2>
      <p className="govuk-body">{ask.words}</p>
      {hubs.length > 0 && <HubList hubs={hubs} />}
      <p className="govuk-body"><Rich text={ask.complain} parts={{ ico: external("https://ico.org.uk/make-a-complaint/"), phone: (number) => <PhoneLink number={number} /> }} /></p>
    </Page>
  );
}

function Bullets({ items }: { items: readonly string[] }) {
  return (
    <ul className="govuk-list govuk-list--bullet">
      {items.map((item) => <li key={item}>{item}</li>)}
    </ul>
  );
}
