import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { ReactNode } from "react";
import { HubList, PhoneLink } from "#app/ui/casework/hub-list";
import { LeaveQuickly } from "#app/ui/casework/leave-quickly";
import { Button } from "#app/ui/govuk/button";
import { InsetText } from "#app/ui/govuk/inset-text";
import { Page } from "#app/ui/page";
import { Rich, useWords } from "#app/ui/words";
import { asVisitor } from "#db/client.server";
import { listCouncils, listHubs } from "#db/queries/place/list-hubs";
import { draftNamed } from "./apply/own-draft.server";
import { whereLeftOff } from "./apply/where-next.server";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const draft = await draftNamed(context, request);
  const { hubs, councils } = await asVisitor(context.asking.visit, async (db) => ({ hubs: await listHubs(db), councils: await listCouncils(db) }));
  return { hubs, councils, carryOn: draft && whereLeftOff(draft), forSomeoneElse: draft?.kind === "for_someone_else" };
}

const phone = { phone: (number: string) => <PhoneLink number={number} /> };

export default function HelpNow() {
  const { hubs, councils, carryOn, forSomeoneElse } = useLoaderData<typeof loader>();
  const { words: { helpNow: words, forSomeoneElse: theirs } } = useWords();
  return (
    <Page title={words.title} before={<LeaveQuickly />} back={carryOn ? undefined : "/"}>
      <h1 className="govuk-heading-l">{words.title}</h1>
      <InsetText><Rich text={words.danger} parts={phone} /></InsetText>
      {carryOn && (
        <>
          <p className="govuk-body">{forSomeoneElse ? theirs.helpNow.explained : words.sameDay}</p>
          <Button href={carryOn} className="govuk-button--secondary">{forSomeoneElse ? theirs.helpNow.carryOn : words.carryOn}</Button>
        </>
      )}

      <Topic {...words.shelter}>
        <li>{words.shelter.council}</li>
        {councils.filter((council) => council.phone).map((council) => (
          <li key={council.name}>{council.name}: <PhoneLink number={council.phone ?? ""} /></li>
        ))}
      </Topic>
      <Topic {...words.food} />
      <Topic {...words.safety} />
      <Topic {...words.harm} />

      {hubs.length > 0 && (
        <>
          <h2 className="govuk-heading-m">{words.talkTitle}</h2>
          <p className="govuk-body">{words.talk}</p>
          <HubList hubs={hubs} />
        </>
      )}
    </Page>
  );
}

function Topic({ title, lines, children }: { title: string; lines: readonly string[]; children?: ReactNode }) {
  return (
    <>
      <h2 className="govuk-heading-m">{title}</h2>
      <ul className="govuk-list govuk-list--bullet">
        {children}
        {lines.map((line) => <li key={line}><Rich text={line} parts={phone} /></li>)}
      </ul>
    </>
  );
}
