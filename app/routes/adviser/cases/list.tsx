import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { caseStatusColours, caseStatusWords, offerNames } from "#app/content/cases";
import { sayName } from "#app/content/names";
import { ageOn } from "#app/domain/calendar/age";
import { offers } from "#app/domain/cases/offer";
import { can } from "#app/domain/people/permissions";
import { today as todayIs } from "#app/platform/service.server";
import { Due } from "#app/ui/casework/due";
import { FilterTags } from "#app/ui/casework/filter-tags";
import { Pages } from "#app/ui/casework/pages";
import { WorkList } from "#app/ui/casework/work-list";
import { Button } from "#app/ui/govuk/button";
import { Checkboxes } from "#app/ui/govuk/checkboxes";
import { Input } from "#app/ui/govuk/input";
import { Select } from "#app/ui/govuk/select";
import { Tag } from "#app/ui/govuk/tag";
import { Page } from "#app/ui/page";
import { requirePermission } from "#app/web/access.server";
import { pageSizes, pagingOf } from "#app/web/paging";
import { asActor } from "#db/client.server";
import { countCases, listCases } from "#db/queries/cases/list-cases";
import { askedForIn, filterOf, queryOf, statusChoices, tagsOf, whoseCases, type AskedFor } from "./list-filter";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "case:list");
  const query = new URL(request.url).searchParams;
  const [asked, paging, today] = [askedForIn(query, actor), pagingOf(query), todayIs()];
  const filter = filterOf(asked, actor, today);
  const [count, cases] = await asActor(actor, (db) => Promise.all([countCases(db, filter), listCases(db, filter, paging)]));
  return { today, asked, count, cases, paging, mayAttach: can(actor, "case:attach") };
}

const address = (asked: AskedFor) => `/adviser/cases?${new URLSearchParams(Object.entries(queryOf(asked)).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))).toString()}`;

export default function Cases() {
  const { today, asked, count, cases, paging, mayAttach } = useLoaderData<typeof loader>();
  const heading = asked.search ? "Cases found" : whoseCases[asked.whose];
  return (
    <Page title={asked.search ? "Cases found" : "Cases"} wide>
      <h1 className="govuk-heading-l">{heading} ({count})</h1>
      <form method="get" action="/adviser/cases" className="wl-find">
        <Input name="search" type="search" label="Name or reference" value={asked.search} formGroup={{ className: "wl-find__search" }} spellCheck={false} />
        <Select name="whose" label="Whose" value={asked.whose} items={Object.entries(whoseCases).map(([value, text]) => ({ value, text }))} />
        <Select name="status" label="Status" value={asked.status} items={Object.entries(statusChoices).map(([value, text]) => ({ value, text }))} />
        <Select name="offer" label="Offer" value={asked.offer ?? ""} items={[{ value: "", text: "Any offer" }, ...offers.map((offer) => ({ value: offer, text: offerNames[offer] }))]} />
        <Checkboxes name="overdue" className="govuk-checkboxes--small" values={asked.overdue ? ["yes"] : []} items={[{ value: "yes", text: "Overdue only" }]} />
        <Button className="govuk-button--secondary">Search</Button>
      </form>
      <FilterTags filters={tagsOf(asked).map(({ text, without }) => ({ text, removeHref: without && address(without) }))} />
      {cases.length === 0 ? (
        <p className="govuk-body">
          {asked.search ? "No case you can see has this name or reference. Check the spelling, or search for a part of the name." : "No case is like this. Cases appear here when you accept somebody in triage, or when you join a case of a colleague."}
        </p>
      ) : (
        <WorkList
          items={cases.map((each) => ({
            id: each.id,
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
      )}
      <Pages total={count} page={paging.page} size={paging.size} sizes={pageSizes} path="/adviser/cases" query={queryOf(asked)} />
      {mayAttach && <p className="govuk-body wl-no-print">Is it a case of another hub? <a className="govuk-link" href="/adviser/cases/attach">Join a case with its reference</a>.</p>}
    </Page>
  );
}
