import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { sayName } from "#app/content/names";
import { londonDayOf } from "#app/domain/calendar/calendar-day";
import { ageOn } from "#app/domain/calendar/age";
import { sayDay } from "#app/domain/calendar/words";
import { parseReference } from "#app/domain/people/reference";
import { today as todayIs } from "#app/platform/service.server";
import { Due } from "#app/ui/casework/due";
import { FilterTags } from "#app/ui/casework/filter-tags";
import { Pages } from "#app/ui/casework/pages";
import { WorkList } from "#app/ui/casework/work-list";
import { Button } from "#app/ui/govuk/button";
import { Select } from "#app/ui/govuk/select";
import { Page } from "#app/ui/page";
import { requirePermission } from "#app/web/access.server";
import { pageSizes, pagingOf } from "#app/web/paging";
import { asActor } from "#db/client.server";
import { listHubs } from "#db/queries/place/list-hubs";
import { countTriageEntries, listTriageEntries, type QueuedEntry } from "#db/queries/triage/list-triage-entries";
import { DecidedBanner } from "./decided-banner";
import { EntryReason } from "./entry-reason";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "application:triage");
  const query = new URL(request.url).searchParams;
  const paging = pagingOf(query);
  const chosenHub = actor.hubIds.find((id) => id === query.get("hub"));
  const hubIds = chosenHub ? [chosenHub] : actor.hubIds;
  return asActor(actor, async (db) => {
    const [hubs, count, entries, waiting] = await Promise.all([
      listHubs(db),
      countTriageEntries(db, { hubIds }),
      listTriageEntries(db, { hubIds }, paging),
      listTriageEntries(db, { hubIds, waitingForResident: true }, { limit: 100 }),
    ]);
    const myHubs = hubs.filter(({ id }) => actor.hubIds.includes(id)).map(({ id, name }) => ({ id, name }));
    return { today: todayIs(), myHubs, chosenHub, count, entries, waiting, paging, decided: parseReference(query.get("decided") ?? "") };
  });
}

export default function TriageQueue() {
  const { today, myHubs, chosenHub, count, entries, waiting, paging, decided } = useLoaderData<typeof loader>();
  const item = (entry: QueuedEntry) => ({
    id: entry.id,
    title: <a className="govuk-link" href={`/adviser/triage/${entry.id}`}>{sayName(entry)}</a>,
    facts: [`Aged ${ageOn(entry.dateOfBirth, today)}`, entry.caseRef, myHubs.length > 1 && entry.hubName],
    flag: entry.urgent && "Urgent",
    reason: <EntryReason entry={entry} />,
    due: entry.waitingSince ? <p className="govuk-body-s">Asked on {sayDay(londonDayOf(entry.waitingSince))}</p> : <Due on={entry.dueOn} today={today} />,
    action: entry.waitingSince && <Due on={entry.dueOn} today={today} />,
  });
  const hubName = myHubs.find(({ id }) => id === chosenHub)?.name;
  return (
    <Page title="Triage queue" wide before={decided && <DecidedBanner reference={decided} />}>
      <h1 className="govuk-heading-l">Triage queue ({count})</h1>
      {myHubs.length > 1 && (
        <>
          <form method="get" action="/adviser/triage" className="wl-find">
            <Select name="hub" label="Hub" value={chosenHub ?? ""} items={[{ value: "", text: "All my hubs" }, ...myHubs.map(({ id, name }) => ({ value: id, text: name }))]} />
            <Button className="govuk-button--secondary">Show</Button>
          </form>
          <FilterTags filters={hubName ? [{ text: hubName, removeHref: "/adviser/triage" }] : []} />
        </>
      )}
      {entries.length === 0 ? (
        <p className="govuk-body">{myHubs.length === 0 ? "You do not work at a hub yet, so you have no queue. An administrator adds you to one." : "Nobody waits. New applications appear here at once, and so does everybody a provider could not take or who says that an offer does not fit."}</p>
      ) : (
        <WorkList items={entries.map(item)} />
      )}
      <Pages total={count} page={paging.page} size={paging.size} sizes={pageSizes} path="/adviser/triage" query={{ hub: chosenHub }} />

      <h2 className="govuk-heading-m">Waiting for the resident’s answer ({waiting.length})</h2>
      {waiting.length === 0 ? <p className="govuk-body">Nobody has been asked a question. Those who have stay here until they answer.</p> : <WorkList items={waiting.map(item)} />}
    </Page>
  );
}
