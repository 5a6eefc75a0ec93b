import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { caseStatusColours, caseStatusWords, offerNames } from "#app/content/cases";
import { sayName } from "#app/content/names";
import { ageOn } from "#app/domain/calendar/age";
import { can } from "#app/domain/people/permissions";
import { today as todayIs } from "#app/platform/service.server";
import { Due } from "#app/ui/casework/due";
import { FilterTags } from "#app/ui/casework/filter-tags";
import { Pages } from "#app/ui/casework/pages";
import { WorkList } from "#app/ui/casework/work-list";
import { Tag } from "#app/ui/govuk/tag";
import { Page } from "#app/ui/page";
import { requirePermission } from "#app/web/access.server";
import { pageSizes, pagingOf } from "#app/web/paging";
import { asActor } from "#db/client.server";
import { listSavedViews } from "#db/queries/cases/saved-views";
import { listAdvisers } from "#db/queries/people/colleagues";
import { listHubs } from "#db/queries/place/list-hubs";
import { findCases } from "./find-cases.server";
import { addressOf, askedForIn, queryOf, queuesFor, tagsOf, whoseCases } from "./list-filter";
import { ListFilters } from "./list-filters";
import { SelectCase, SelectedCases } from "./select-cases";
import { ViewsOfList } from "./views-of-list";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "case:list");
  const query = new URL(request.url).searchParams;
  const [asked, paging, today] = [askedForIn(query, actor), pagingOf(query), todayIs()];
  const everywhere = actor.roles.includes("manager");
  return asActor(actor, async (db) => {
    const [found, views, advisers, hubs] = await Promise.all([findCases(db, actor, asked, today, paging), listSavedViews(db, actor.id), listAdvisers(db, everywhere ? undefined : actor.hubIds), listHubs(db)]);
    const named = { advisers: advisers.map(({ id, name }) => ({ id, name })), hubs: hubs.filter(({ id }) => everywhere || actor.hubIds.includes(id)).map(({ id, name }) => ({ id, name })) };
    return { today, asked, ...found, paging, named, views, queues: queuesFor(actor), mayAttach: can(actor, "case:attach"), mayChange: { reassign: can(actor, "case:reassign"), message: can(actor, "message:write"), close: can(actor, "case:close") } };
  });
}

export default function Cases() {
  const { today, asked, count, cases, cut, paging, named, views, queues, mayAttach, mayChange } = useLoaderData<typeof loader>();
  const heading = asked.search ? "Cases found" : whoseCases[asked.whose];
  return (
    <Page title={asked.search ? "Cases found" : "Cases"} wide>
      <h1 className="govuk-heading-l">{heading} ({count})</h1>
      <ViewsOfList queues={queues} views={views} asked={asked} />
      <ListFilters asked={asked} named={named} />
      <FilterTags filters={tagsOf(asked, named).map(({ text, without }) => ({ text, removeHref: without && addressOf(without) }))} />
      {cases.length === 0 ? (
        <p className="govuk-body">
          {asked.search ? "No case you can see is like this. Search for a part of the name, or for the date of birth, and take filters away." : "No case is like this. Cases appear here when you accept somebody in triage, or when you join a case of a colleague."}
        </p>
      ) : (
        <SelectedCases may={mayChange}>
          <p className="govuk-body-s">{asked.search ? `The closest matches first.${cut ? " Only the closest are shown: type more to narrow them down." : ""}` : "By what is due, the most overdue first."}</p>
          <WorkList
            items={cases.map((each) => ({
              id: each.id,
              select: <SelectCase reference={each.reference} name={sayName(each)} />,
              title: <a className="govuk-link" href={`/adviser/cases/${each.reference}`}>{sayName(each)}</a>,
              facts: [`Aged ${ageOn(each.dateOfBirth, today)}, ${each.reference}`, each.leadName ? `Lead: ${each.leadName}` : "No lead yet", each.hubName],
              flag: each.restricted && "Restricted",
              reason: (
                <>
                  <p><Tag className={caseStatusColours[each.status]}>{caseStatusWords[each.status]}</Tag> {each.offers?.map((offer) => offerNames[offer]).join(" and ")}</p>
                  <p>{each.nextThing ?? (each.status === "closed" ? "" : "Nothing is due")}</p>
                </>
              ),
              due: each.nextDueOn && <Due on={each.nextDueOn} today={today} />,
            }))}
          />
        </SelectedCases>
      )}
      <Pages total={count} page={paging.page} size={paging.size} sizes={pageSizes} path="/adviser/cases" query={queryOf(asked)} />
      {mayAttach && <p className="govuk-body wl-no-print">Is it a case of another hub? <a className="govuk-link" href="/adviser/cases/attach">Join a case with its reference</a>. Is it restricted, and can it not wait? <a className="govuk-link" href="/adviser/cases/break-glass">Open it in an emergency</a>.</p>}
    </Page>
  );
}
