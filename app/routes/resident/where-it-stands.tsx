import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { wordsIn } from "#app/content/resident/catalogue";
import { Button } from "#app/ui/govuk/button";
import { NotificationBanner } from "#app/ui/govuk/notification-banner";
import { Page } from "#app/ui/page";
import { useWords } from "#app/ui/words";
import { requirePermission } from "#app/web/access.server";
import { saidFor } from "#app/web/said-for";
import { asActor } from "#db/client.server";
import { NeedsYou } from "./sections/needs-you";
import { NextAppointment } from "./sections/next-appointment";
import { NextSteps } from "./sections/next-steps";
import { Offers } from "./sections/offers";
import { Places } from "./sections/places";
import { readSections } from "./sections/read-sections.server";
import { SomebodyAsked } from "./sections/somebody-asked";
import { WhereThingsAre } from "./sections/where-things-are";
import { WhoHelps } from "./sections/who-helps";
import { YourRecord } from "./sections/your-record";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "own-record:read");
  const thanks: Record<string, string> = wordsIn(context.asking.language).mySupport.done;
  return { name: actor.name, sections: await asActor(actor, (db) => readSections(db, actor)), done: saidFor(thanks, new URL(request.url).searchParams.get("done")) };
}

/** The resident's first page: its sections in order, what needs them first. */
export default function WhereItStands() {
  const { name, sections, done } = useLoaderData<typeof loader>();
  const { words: { mySupport } } = useWords();
  if (!sections) return <NoCase name={name} />;
  const { today, found, needs, nextAppointment, whereThingsAre, whoAsked } = sections;
  return (
    <Page title={mySupport.title} before={done && <NotificationBanner type="success">{done}</NotificationBanner>}>
      <h1 className="govuk-heading-l">{mySupport.hello(name)}</h1>
      <NeedsYou needs={needs} />
      <WhereThingsAre found={found} {...whereThingsAre} />
      <NextAppointment {...nextAppointment} />
      <NextSteps steps={found.mySteps} today={today} />
      <Offers found={found} />
      <Places referrals={found.referrals} places={found.places} />
      <WhoHelps mine={found.mine} />
      <SomebodyAsked who={whoAsked} />
      <YourRecord />
    </Page>
  );
}

function NoCase({ name }: { name: string }) {
  const { words: { mySupport } } = useWords();
  return (
    <Page title={mySupport.title}>
      <h1 className="govuk-heading-l">{mySupport.hello(name)}</h1>
      <p className="govuk-body">{mySupport.noCase}</p>
      <Button href="/apply" isStartButton>{mySupport.apply}</Button>
    </Page>
  );
}
