import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { handoverReturnWords, handoverStatusColours, handoverStatusWords } from "#app/content/handovers";
import { sayName } from "#app/content/names";
import { londonDayOf } from "#app/domain/calendar/calendar-day";
import { sayDay } from "#app/domain/calendar/words";
import { today as todayIs } from "#app/platform/service.server";
import { Due } from "#app/ui/casework/due";
import { WorkList } from "#app/ui/casework/work-list";
import { NotificationBanner } from "#app/ui/govuk/notification-banner";
import { Tag } from "#app/ui/govuk/tag";
import { Page } from "#app/ui/page";
import { requirePermission } from "#app/web/access.server";
import { saidFor } from "#app/web/said-for";
import { asActor } from "#db/client.server";
import { findPersonOfHandover, listHandoversFor, listHandoversOf } from "#db/queries/handovers/handovers";

const mostOfMine = 50;
const saidOf: Record<string, string> = { returned: "It is returned, and whoever asked is told.", outside: "You have taken the person on. Their record stays where it is." };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "handover:make");
  const found = await asActor(actor, async (db) => {
    const waiting = [];
    for (const each of await listHandoversFor(db, actor)) waiting.push({ ...each, person: await findPersonOfHandover(db, each.id) });
    return { waiting: waiting.filter(({ person }) => person !== undefined), mine: await listHandoversOf(db, actor.id, mostOfMine) };
  });
  return { ...found, today: todayIs(), done: saidFor(saidOf, new URL(request.url).searchParams.get("done")) };
}

export default function Handovers() {
  const { waiting, mine, today, done } = useLoaderData<typeof loader>();
  return (
    <Page title="Handovers" wide before={done && <NotificationBanner type="success">{done}</NotificationBanner>}>
      <h1 className="govuk-heading-l">Handovers</h1>
      <h2 className="govuk-heading-m">Waiting for us ({waiting.length})</h2>
      {waiting.length === 0 ? (
        <p className="govuk-body">Nothing. When a colleague asks you, your hub or your organisation to take a case on, it appears here with the day it needs an answer.</p>
      ) : (
        <WorkList
          items={waiting.map(({ id, person, fromName, toName, toStaffId, reason, dueOn, withData }) => ({
            id,
            title: <a className="govuk-link" href={`/adviser/handovers/${id}`}>{person?.preferred_name ?? person?.first_name} {person?.last_name}</a>,
            facts: [`From ${fromName}`, toStaffId ? "Asked of you" : `Asked of ${toName}`, withData ? "With data" : "Without data"],
            reason: <p>{reason}</p>,
            due: <Due on={dueOn} today={today} />,
            action: <a className="govuk-link" href={`/adviser/handovers/${id}`}>Accept or return it<span className="govuk-visually-hidden">: {person?.preferred_name ?? person?.first_name} {person?.last_name}</span></a>,
          }))}
        />
      )}
      <h2 className="govuk-heading-m">What I asked ({mine.length})</h2>
      {mine.length === 0 ? (
        <p className="govuk-body">Nothing yet. A case is handed over from its own page.</p>
      ) : (
        <WorkList
          items={mine.map(({ handover: { id, toName, status, askedAt, answeredAt, dueOn, returnReason, answerWords }, reference, resident }) => ({
            id,
            title: reference ? <a className="govuk-link" href={`/adviser/cases/${reference}/hand-over`}>{resident ? sayName(resident) : reference}</a> : "A case you see no longer",
            facts: [resident !== null && reference !== null && reference, `To ${toName}`, `Asked on ${sayDay(londonDayOf(askedAt))}`, answeredAt !== null && `Answered on ${sayDay(londonDayOf(answeredAt))}`],
            reason: <><p><Tag className={handoverStatusColours[status]}>{handoverStatusWords[status]}</Tag> {returnReason && handoverReturnWords[returnReason]}</p>{answerWords && <p>{answerWords}</p>}</>,
            due: status === "asked" && <Due on={dueOn} today={today} />,
          }))}
        />
      )}
    </Page>
  );
}
