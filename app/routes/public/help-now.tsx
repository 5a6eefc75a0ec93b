import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { ReactNode } from "react";
import { firstUnanswered } from "#app/domain/applications/journey";
import { today } from "#app/platform/service.server";
import { HubList, PhoneLink } from "#app/ui/casework/hub-list";
import { LeaveQuickly } from "#app/ui/casework/leave-quickly";
import { Button } from "#app/ui/govuk/button";
import { InsetText } from "#app/ui/govuk/inset-text";
import { Page } from "#app/ui/page";
import { asVisitor } from "#db/client.server";
import { listCouncils, listHubs } from "#db/queries/place/list-hubs";
import { draftNamed } from "./apply/own-draft.server";
import { pageOf } from "./apply/where-next.server";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const draft = await draftNamed(context, request);
  const { hubs, councils } = await asVisitor(context.asking.visit, async (db) => ({ hubs: await listHubs(db), councils: await listCouncils(db) }));
  return { hubs, councils, carryOn: draft && pageOf(draft.id, firstUnanswered(draft.answers, today())) };
}

export default function HelpNow() {
  const { hubs, councils, carryOn } = useLoaderData<typeof loader>();
  return (
    <Page title="Get help now" before={<LeaveQuickly />} back={carryOn ? undefined : "/"}>
      <h1 className="govuk-heading-l">Get help now</h1>
      <InsetText>
        If you or somebody else is in danger, call <PhoneLink number="999" />. If you cannot speak, wait for the voice and then press 55 on a mobile.
      </InsetText>
      {carryOn && (
        <>
          <p className="govuk-body">When you send your application, an adviser will contact you on the same working day. You do not have to wait for that: the people below can help at once.</p>
          <Button href={carryOn} className="govuk-button--secondary">
            Carry on with my application
          </Button>
        </>
      )}

      <Topic title="You have nowhere to sleep tonight">
        <li>Tell the council where you are. It has to help you if you have nowhere safe to sleep, day or night.</li>
        {councils.filter(({ phone }) => phone).map(({ name, phone }) => (
          <li key={name}>{name}: <PhoneLink number={phone ?? ""} /></li>
        ))}
        <li>Shelter: <PhoneLink number="0808 800 4444" />, free, every day</li>
      </Topic>

      <Topic title="You have no money for food">
        <li>Come to a hub while it is open. Somebody can refer you to a food bank the same day.</li>
        <li>Ask your council about help with food and heating.</li>
        <li>Help through Hardship: <PhoneLink number="0808 208 2138" />, free, Monday to Friday</li>
      </Topic>

      <Topic title="You are not safe at home">
        <li>National Domestic Abuse Helpline: <PhoneLink number="0808 2000 247" />, free, day and night</li>
        <li>Men’s Advice Line: <PhoneLink number="0808 801 0327" />, free, Monday to Friday</li>
        <li>If you are under 19, Childline: <PhoneLink number="0800 1111" />, free, day and night</li>
      </Topic>

      <Topic title="You have thoughts of hurting yourself or someone else">
        <li>Samaritans: <PhoneLink number="116 123" />, free, day and night</li>
        <li>NHS: <PhoneLink number="111" /> and choose the mental health option, free, day and night</li>
        <li>If you would rather write, text SHOUT to <PhoneLink number="85258" /></li>
        <li>If a life is at risk, call <PhoneLink number="999" /> or go to A&amp;E</li>
      </Topic>

      {hubs.length > 0 && (
        <>
          <h2 className="govuk-heading-m">Talk to us</h2>
          <p className="govuk-body">Call or come in while we are open. You do not need an appointment and you do not have to say why at the reception.</p>
          <HubList hubs={hubs} />
        </>
      )}
    </Page>
  );
}

function Topic({ title, children }: { title: string; children: ReactNode }) {
  return (
    <>
      <h2 className="govuk-heading-m">{title}</h2>
      <ul className="govuk-list govuk-list--bullet">{children}</ul>
    </>
  );
}
