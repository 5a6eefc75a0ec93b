import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { groupWords, notInEmploymentEtc } from "#app/content/neet";
import { groupOn } from "#app/domain/neet/current-activity";
import { youthOn } from "#app/domain/neet/tracked";
import { activityGroups } from "#app/domain/neet/activity";
import { today as todayIs } from "#app/platform/service.server";
import { recordContact } from "#app/services/casework/record-contact.server";
import { confirmActivity } from "#app/services/neet/confirm-activity.server";
import { FilterTags } from "#app/ui/casework/filter-tags";
import { Pages } from "#app/ui/casework/pages";
import { WorkList } from "#app/ui/casework/work-list";
import { Button } from "#app/ui/govuk/button";
import { NotificationBanner } from "#app/ui/govuk/notification-banner";
import { Select } from "#app/ui/govuk/select";
import { Page } from "#app/ui/page";
import { orNotFound, requirePermission } from "#app/web/access.server";
import { once } from "#app/web/once.server";
import { pageSizes, pagingOf } from "#app/web/paging";
import { parseForm } from "#app/web/parse-form";
import { redirected } from "#app/web/redirected";
import { saidFor } from "#app/web/said-for";
import { asActor } from "#db/client.server";
import { findCaseForShow } from "#db/queries/cases/find-case-for-show";
import { labelsOfCodes } from "#db/queries/neet/activities";
import { countYoungPeople, listYoungPeople } from "#db/queries/neet/call-list";
import { workOf } from "./call-row";
import { howToCall } from "./how-to-call";
import { academicAges, askedForIn, filterOf, queryOf, tagsOf, whoseYoungPeople, type AskedFor } from "./list-filter";
import { rowForm } from "./row.form";

const done: Record<string, string> = { same: "It is confirmed: nothing has changed.", "no-answer": "The try is written down." };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "activity:confirm");
  const query = new URL(request.url).searchParams;
  const [asked, paging, today] = [askedForIn(query), pagingOf(query), todayIs()];
  const filter = filterOf(asked, actor, today);
  return asActor(actor, async (db) => {
    const [count, rows] = await Promise.all([countYoungPeople(db, filter), listYoungPeople(db, filter, paging)]);
    const labels = await labelsOfCodes(db, [...new Set(rows.flatMap(({ code }) => code ?? []))]);
    const people = rows.map(({ phone, email, safeContact, dateOfBirth, group, lapsesOn, code, ...row }) => ({
      ...row, lapsesOn, code, ...youthOn(dateOfBirth, today), label: code && labels.get(code), call: howToCall({ phone, email, safeContact }), group: groupOn(group === null ? undefined : { group, lapsesOn }, today),
    }));
    return { today, asked, count, people, paging, done: saidFor(done, query.get("done")) };
  });
}

export type CallRow = Awaited<ReturnType<typeof loader>>["people"][number];

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "activity:confirm");
  const form = await request.formData();
  const { value, errors } = parseForm(rowForm, form);
  if (errors) return data({ problem: "Open the page again: it was not clear whom this is about" }, 422);
  const query = new URL(request.url).searchParams;
  const here = (said: string) => `/adviser/young-people?${new URLSearchParams([...[...query].filter(([name]) => name !== "done"), ["done", said]]).toString()}`;
  const { caseRef, seen } = value;
  const noAnswer = value.do === "no-answer";
  // Whoever rings through the list need not be on the team: the service writes the try, once they were shown to see the case.
  if (noAnswer) orNotFound(await asActor(actor, (db) => findCaseForShow(db, caseRef)));
  const outcome: Response | string = await once(noAnswer ? { service: true, forActor: actor.id } : { actor }, form, async (deps) => {
    const answer = noAnswer ? await recordContact(deps, actor, { caseRef, with: "resident", way: "phone", result: "no_answer", words: "" }) : await confirmActivity(deps, actor, { caseRef, found: { same: true }, source: "young_person", words: "", seen });
    return answer === "done" ? redirect(here(value.do)) : typeof answer === "string" ? answer : "not-safe";
  });
  if (typeof outcome !== "string") return redirected(outcome);
  if (outcome === "not-found") throw new Response("Not found", { status: 404 });
  if (outcome === "not-safe") return data({ problem: `It is not safe to phone the resident of ${value.caseRef} now. If you did, record the contact on their case, and why` }, 409);
  return data({ problem: `Nothing was changed for ${value.caseRef}: a colleague was quicker, or the case is closed. The list shows how it stands` }, 409);
}

const address = (asked: AskedFor) => `/adviser/young-people?${new URLSearchParams(Object.entries(queryOf(asked)).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))).toString()}`;

export default function YoungPeople() {
  const { today, asked, count, people, paging, done: said } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  return (
    <Page title="Young people to call" wide errors={problem ? [{ field: "list", message: problem }] : undefined} before={said && <NotificationBanner type="success">{said}</NotificationBanner>}>
      <h1 className="govuk-heading-l">Young people to call ({count})</h1>
      <p className="govuk-body">Whoever’s last answer has lapsed stands first. How long an answer lasts is a local setting. {notInEmploymentEtc}</p>
      <form method="get" action="/adviser/young-people" className="wl-find wl-no-print">
        <Select name="whose" label="Whose" value={asked.whose} items={Object.entries(whoseYoungPeople).map(([value, text]) => ({ value, text }))} />
        <Select name="group" label="What they do" value={asked.group ?? ""} items={[{ value: "", text: "Anything" }, ...activityGroups.map((value) => ({ value, text: groupWords[value] }))]} />
        <Select name="age" label="Academic age" value={asked.academicAge ?? ""} items={[{ value: "", text: "Any age" }, ...academicAges.map((value) => ({ value, text: String(value) }))]} />
        <Button className="govuk-button--secondary">Show</Button>
      </form>
      <FilterTags filters={tagsOf(asked).map(({ text, without }) => ({ text, removeHref: without && address(without) }))} />
      <div id="list">
        {people.length === 0 ? (
          <p className="govuk-body">Nobody is like this. Young people appear here while their case is open, if they are of academic age 16 or 17, or 16 to 24 and in Youth Pathways.</p>
        ) : (
          <WorkList items={people.map((person) => workOf(person, today))} />
        )}
      </div>
      <Pages total={count} page={paging.page} size={paging.size} sizes={pageSizes} path="/adviser/young-people" query={queryOf(asked)} />
    </Page>
  );
}
