import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { HubList, PhoneLink } from "#app/ui/casework/hub-list";
import { Picture, type PictureName } from "#app/ui/casework/pictures";
import { Button } from "#app/ui/govuk/button";
import { InsetText } from "#app/ui/govuk/inset-text";
import { Page } from "#app/ui/page";
import { link, Rich, useWords } from "#app/ui/words";
import { asVisitor } from "#db/client.server";
import { listHubs } from "#db/queries/place/list-hubs";

export async function loader({ context }: LoaderFunctionArgs) {
  return { hubs: await asVisitor(context.asking.visit, listHubs) };
}

export default function EasyRead() {
  const { hubs } = useLoaderData<typeof loader>();
  const { words: { easyRead: words } } = useWords();
  const { what, who, happens, help, start } = words;
  return (
    <Page title={words.title} back="/">
      <h1 className="govuk-heading-xl">{words.title}</h1>
      <InsetText>
        <p className="govuk-body-l"><Rich text={words.danger} parts={{ phone: (number) => <PhoneLink number={number} /> }} /></p>
        <p className="govuk-body-l govuk-!-margin-bottom-0"><Rich text={words.today} parts={{ help: link("/help-now") }} /></p>
      </InsetText>
      <Ideas title={what.title} ideas={{ work: what.work, learn: what.learn, free: what.free }} />
      <Ideas title={who.title} ideas={{ area: who.area }} />
      <Ideas title={happens.title} ideas={{ questions: happens.questions, time: happens.time, adviser: happens.adviser, answer: happens.answer, meet: happens.meet, safe: happens.safe }} />
      <h2 className="govuk-heading-l">{start.title}</h2>
      <p className="govuk-body-l">{start.words}</p>
      <Button href="/apply" isStartButton>{start.button}</Button>
      <Ideas title={help.title} ideas={{ call: help.call, hub: help.hub }} />
      {hubs.length > 0 && <HubList hubs={hubs} />}
    </Page>
  );
}

/** Ideas under a heading, each with its drawing. */
function Ideas({ title, ideas }: { title: string; ideas: Partial<Record<PictureName, readonly string[]>> }) {
  return (
    <>
      <h2 className="govuk-heading-l">{title}</h2>
      <ul className="wl-easy-read">
        {(Object.entries(ideas) as [PictureName, readonly string[]][]).map(([name, sentences]) => (
          <li key={name} className="wl-easy-read__idea">
            <Picture name={name} />
            <div>{sentences.map((sentence) => <p key={sentence} className="wl-easy-read__sentence">{sentence}</p>)}</div>
          </li>
        ))}
      </ul>
    </>
  );
}
