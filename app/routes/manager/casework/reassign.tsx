import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Fragment } from "react";
import { restrictedLeftOut } from "#app/content/casework";
import { sayName } from "#app/content/names";
import { spreadByWeight, weightOf } from "#app/domain/casework/caseload";
import { undoMinutes } from "#app/domain/cases/bulk";
import { today as todayIs } from "#app/platform/service.server";
import { giveCasesOn } from "#app/services/casework/give-cases-on.server";
import { Due } from "#app/ui/casework/due";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { Checkboxes } from "#app/ui/govuk/checkboxes";
import { Select } from "#app/ui/govuk/select";
import { Table } from "#app/ui/govuk/table";
import { Textarea } from "#app/ui/govuk/textarea";
import { Page } from "#app/ui/page";
import { orNotFound, requirePermission } from "#app/web/access.server";
import { fieldsOf } from "#app/web/field-state";
import { once } from "#app/web/once.server";
import { parseForm } from "#app/web/parse-form";
import { redirected } from "#app/web/redirected";
import { asActor } from "#db/client.server";
import { findColleague, listAdvisers, listCaseloads, listCasesToGiveOn } from "#db/queries/casework/caseloads";
import { isUuid } from "#db/queries/is-uuid";
import { weightLedBy } from "./loads";
import { reassignForm } from "./reassign.form";

/** Whoever the address names; `nobody` where the cases have no lead. */
const fromOf = (from = "") => orNotFound(from === "nobody" || isUuid(from) ? from : undefined);

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "casework:oversee");
  const from = fromOf(params.from);
  const query = new URL(request.url).searchParams;
  const found = await asActor(actor, async (db) => {
    const [former, cases, rows, loads] = await Promise.all([from === "nobody" ? undefined : findColleague(db, from), listCasesToGiveOn(db, from), listAdvisers(db), listCaseloads(db)]);
    return { former, cases, rows, loads };
  });
  const former = from === "nobody" ? undefined : orNotFound(found.former);
  const hubId = found.rows.find(({ hubId: id }) => id === query.get("hub"))?.hubId;
  const cases = hubId ? found.cases.filter((one) => one.hubId === hubId) : found.cases;
  const hubs = new Set(cases.map(({ hubId: id }) => id));
  const here = found.rows.filter(({ active, id, hubId: at }) => active && id !== from && hubs.has(at));
  const advisers = [...new Set(here.map(({ id }) => id))].map((id) => ({
    id, name: here.find((one) => one.id === id)!.name, hubIds: here.filter((one) => one.id === id).map((one) => one.hubId), weight: weightLedBy(found.loads, id),
  }));
  const to = query.get("to") === "spread" ? "spread" : (advisers.find(({ id }) => id === query.get("to"))?.id ?? "spread");
  const weighed = cases.map((one) => ({ ...one, weight: weightOf(one) }));
  const spread = spreadByWeight(weighed, to === "spread" ? advisers : advisers.filter(({ id }) => id === to));
  return {
    from, former, hubId, to, advisers, today: todayIs(),
    cases: weighed.map((one) => ({ reference: one.reference, firstName: one.firstName, lastName: one.lastName, preferredName: one.preferredName, hubName: one.hubName, nextThing: one.nextThing, nextDueOn: one.nextDueOn, weight: one.weight, toId: spread.get(one.reference) })),
    why: former && !former.active ? `${former.name} no longer works here` : "",
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "casework:oversee");
  const from = fromOf(params.from);
  const form = await request.formData();
  const { value, errors, typed } = parseForm(reassignForm, form);
  if (errors) return data({ errors, typed }, 422);
  return redirected(await once<never>({ actor }, form, async (deps) => redirect(`/manager/casework/given?${new URLSearchParams({ from, acts: (await giveCasesOn(deps, actor, value.give, value.why)).join(",") }).toString()}`)));
}

export default function Reassign() {
  const { from, former, hubId, to, advisers, today, cases, why } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const { errorAt, typedAt, allTypedAt } = fieldsOf(problem);
  const title = former ? `Cases of ${former.name}` : "Cases nobody leads";
  const nameOf = (id: string | undefined) => advisers.find((one) => one.id === id)?.name;
  const going = cases.filter(({ toId }) => toId);
  const given = allTypedAt("give", going.map(({ reference, toId }) => `${reference} ${toId}`));
  return (
    <Page title={title} wide back={{ href: "/manager/casework", text: "Casework" }} errors={problem?.errors}>
      <h1 className="govuk-heading-l">{title} ({cases.length})</h1>
      <p className="govuk-body">{former ? (former.active ? "They lead these open cases now." : "They work here no longer and still lead these open cases.") : "These cases are in support and nobody answers for them."} {restrictedLeftOut}</p>
      {cases.length === 0 && <p className="govuk-body">There is nothing to give on.</p>}
      {cases.length > 0 && advisers.length === 0 && <p className="govuk-body">Nobody else advises at this hub. An administrator adds somebody.</p>}
      {cases.length > 0 && advisers.length > 0 && (
        <>
          <form method="get" action={`/manager/casework/reassign/${from}`} className="wl-find">
            {hubId && <input type="hidden" name="hub" value={hubId} />}
            <Select
              name="to" label="Give them to" value={to}
              items={[{ value: "spread", text: "Everybody, evenly" }, ...advisers.map(({ id, name, weight }) => ({ value: id, text: `${name}, weight ${weight}` }))]}
            />
            <Button className="govuk-button--secondary">Show who gets what</Button>
          </form>
          <PostForm>
            {errorAt("give") && <p className="govuk-error-message"><span className="govuk-visually-hidden">Error:</span> {errorAt("give")}</p>}
            <Table
              id="give" className="wl-table-stacked" caption="Who gets which case" captionClassName="govuk-table__caption--m" firstCellIsHeader
              head={["Case", "What is due", { text: "Weight", format: "numeric" }, "Gets it"]}
              rows={cases.map((one) => [
                <Fragment key={one.reference}><a className="govuk-link" href={`/adviser/cases/${one.reference}`}>{sayName(one)}</a><br />{one.reference}, {one.hubName}</Fragment>,
                { "data-label": "What is due", text: one.nextThing ? <>{one.nextThing}{one.nextDueOn && <><br /><Due on={one.nextDueOn} today={today} /></>}</> : "Nothing is due" },
                { "data-label": "Weight", format: "numeric" as const, text: one.weight },
                {
                  "data-label": "Gets it",
                  text: one.toId ? (
                    <Checkboxes name="give" idPrefix={`give-${one.reference}`} className="govuk-checkboxes--small" values={given} items={[{ value: `${one.reference} ${one.toId}`, text: <>{nameOf(one.toId)}<span className="govuk-visually-hidden">: {sayName(one)}</span></> }]} />
                  ) : "Stays: whoever you chose does not work at its hub",
                },
              ])}
            />
            <Table
              className="wl-table-stacked" caption="Caseloads afterwards" captionClassName="govuk-table__caption--m" firstCellIsHeader
              head={["Adviser", { text: "Weight now", format: "numeric" }, { text: "Gets", format: "numeric" }, { text: "Weight then", format: "numeric" }]}
              rows={advisers.map(({ id, name, weight }) => {
                const theirs = going.filter(({ toId }) => toId === id);
                const more = theirs.reduce((sum, one) => sum + one.weight, 0);
                return [name, ...([["Weight now", weight], ["Gets", theirs.length], ["Weight then", weight + more]] as const).map(([label, text]) => ({ text, format: "numeric" as const, "data-label": label }))];
              })}
            />
            <Textarea name="why" label={{ text: "Why they get another lead", className: "govuk-label--m" }} hint="The case team reads it, and so does the resident" error={errorAt("why")} value={typedAt("why", why)} rows={2} />
            <p className="govuk-body">The residents are told their new adviser’s name after {undoMinutes} minutes. Until then you can undo it.</p>
            <Button preventDoubleClick>Give the cases on</Button>
          </PostForm>
        </>
      )}
    </Page>
  );
}
