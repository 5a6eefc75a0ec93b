import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { sayName } from "#app/content/names";
import { londonDayOf } from "#app/domain/calendar/calendar-day";
import { ageOn } from "#app/domain/calendar/age";
import { sayDay } from "#app/domain/calendar/words";
import { can } from "#app/domain/people/permissions";
import { parseReference } from "#app/domain/people/reference";
import { today as todayIs } from "#app/platform/service.server";
import { Due } from "#app/ui/casework/due";
import { FilterTags } from "#app/ui/casework/filter-tags";
import { Pages } from "#app/ui/casework/pages";
import { WorkList } from "#app/ui/casework/work-list";
import { Page } from "#app/ui/page";
import { requirePermission } from "#app/web/access.server";
import { pageSizes, pagingOf } from "#app/web/paging";
import { asActor } from "#db/client.server";
import { listProposals } from "#db/queries/people/merges";
import { listHubs } from "#db/queries/place/list-hubs";
import { countTriageEntries, listTriageEntries, type QueuedEntry } from "#db/queries/triage/list-triage-entries";
import { ProposalsToConfirm } from "../records/proposals-to-confirm";
import { DecidedBanner } from "./decided-banner";
import { EntryReason } from "./entry-reason";
import { askedOfQueueIn, queryOfQueue, queueAddress, queueTags, wishesOf } from "./queue-filter";
import { QueueFilters } from "./queue-filters";

const mostWaiting = 5;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "application:triage");
  const query = new URL(request.url).searchParams;
  const paging = pagingOf(query);
  const asked = askedOfQueueIn(query, actor.hubIds);
  const wishes = wishesOf(asked, actor.hubIds);
  const apart = { ...wishes, waitingForResident: true };
  return asActor(actor, async (db) => {
    const [hubs, count, entries, waitingCount, waiting, proposals] = [
      await listHubs(db),
      await countTriageEntries(db, wishes),
      await listTriageEntries(db, wishes, paging),
      await countTriageEntries(db, apart),
      asked.waiting ? [] : await listTriageEntries(db, apart, { limit: mostWaiting }),
      can(actor, "records:join") ? await listProposals(db) : [],
    ];
    const myHubs = hubs.filter(({ id }) => actor.hubIds.includes(id)).map(({ id, name }) => ({ id, name }));
    return { today: todayIs(), meId: actor.id, myHubs, asked, count, entries, waitingCount, waiting, proposals, paging, decided: parseReference(query.get("decided") ?? "") };
  });
}

export default function TriageQueue() {
  const { today, meId, myHubs, asked, count, entries, waitingCount, waiting, proposals, paging, decided } = useLoaderData<typeof loader>();
  const item = (entry: QueuedEntry) => ({
    id: entry.id,
    title: <a className="govuk-link" href={queueAddress(asked, { entryId: entry.id, ...(!entry.waitingSince && { of: count }) })}>{sayName(entry)}</a>,
    facts: [`Aged ${ageOn(entry.dateOfBirth, today)}`, entry.caseRef, myHubs.length > 1 && entry.hubName],
    flag: entry.urgent && "Urgent",
    reason: <EntryReason entry={entry} />,
    due: entry.waitingSince ? <p className="govuk-body-s">Asked on {sayDay(londonDayOf(entry.waitingSince))}</p> : <Due on={entry.dueOn} today={today} />,
    action: entry.waitingSince && <Due on={entry.dueOn} today={today} />,
  });
  const tags = queueTags(asked, myHubs.find(({ id }) => id === asked.hub)?.name);
  const nobody = tags.length > 0
    ? "Nobody in the queue is like this. Take a filter away to see the others."
    : myHubs.length === 0 ? "You do not work at a hub yet, so you have no queue. An administrator adds you to one." : "Nobody waits. New applications appear here at once, and so does everybody a provider could not take or who says that an offer does not fit.";
  return (
    <Page title={`Triage queue${tags.map(({ text }) => `, ${text}`).join("")}`} wide before={decided && <DecidedBanner reference={decided} />}>
      <h1 className="govuk-heading-l">Triage queue ({count})</h1>
      <ul className="wl-do wl-no-print">
        <li><a className="govuk-link" href="/adviser/applications/new">Take an application</a></li>
        <li><a className="govuk-link" href="/adviser/imports">Bring in a list</a></li>
      </ul>
      <QueueFilters asked={asked} myHubs={myHubs} />
      <FilterTags filters={tags.map(({ text, without }) => ({ text, removeHref: queueAddress(without) }))} />
      {entries.length === 0 ? <p className="govuk-body">{nobody}</p> : <WorkList items={entries.map(item)} />}
      <Pages total={count} page={paging.page} size={paging.size} sizes={pageSizes} path="/adviser/triage" query={queryOfQueue(asked)} />

      {!asked.waiting && (
        <>
          <h2 className="govuk-heading-m">Waiting for the resident’s answer ({waitingCount})</h2>
          {waiting.length === 0 ? <p className="govuk-body">Nobody has been asked a question. Those who have stay here until they answer.</p> : <WorkList items={waiting.map(item)} />}
          {waitingCount > waiting.length && <p className="govuk-body"><a className="govuk-link" href={queueAddress({ ...asked, waiting: true })}>See all {waitingCount} who wait for an answer</a></p>}
        </>
      )}
      <ProposalsToConfirm proposals={proposals} meId={meId} />
    </Page>
  );
}
