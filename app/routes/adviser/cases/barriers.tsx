import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { barrierWords } from "#app/content/applications";
import { barrierSizeColours, barrierSizeWords } from "#app/content/cases";
import { sayName } from "#app/content/names";
import { sayDay } from "#app/domain/calendar/words";
import { barrierStories, type BarrierTurn } from "#app/domain/cases/barrier-story";
import { barrierCodes, barrierSizes } from "#app/domain/cases/barrier";
import { today as todayIs } from "#app/platform/service.server";
import { changeBarrier } from "#app/services/cases/change-barrier.server";
import { openBarrier } from "#app/services/cases/open-barrier.server";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { Radios } from "#app/ui/govuk/radios";
import { Select } from "#app/ui/govuk/select";
import { SummaryList } from "#app/ui/govuk/summary-list";
import { Table } from "#app/ui/govuk/table";
import { Tag } from "#app/ui/govuk/tag";
import { Page } from "#app/ui/page";
import { requirePermission } from "#app/web/access.server";
import { fieldsOf } from "#app/web/field-state";
import { once } from "#app/web/once.server";
import { parseForm, withErrors } from "#app/web/parse-form";
import { redirected } from "#app/web/redirected";
import type { Db } from "#db/client.server";
import { listBarrierEvents, listBarriers } from "#db/queries/cases/barriers";
import { changeBarrierForm, openBarrierForm } from "./barriers.form";
import { PersonBar } from "./person-bar";
import { readCase } from "./read-case.server";

/** Every barrier with its own story. */
async function barriersOf(db: Db, caseId: string) {
  const barriers = await listBarriers(db, caseId);
  const stories = barrierStories(barriers, await listBarrierEvents(db, caseId));
  return { barriers: barriers.map((barrier) => ({ ...barrier, story: stories.get(barrier.id) ?? [] })) };
}

const turnWords: Record<BarrierTurn["what"], string> = { opened: "opened", changed: "now", closed: "closed" };

/** "3 March 2026: opened, in the way a lot (Amina Okafor)". */
function BarrierStory({ turns }: { turns: readonly BarrierTurn[] }) {
  return <ul className="govuk-list govuk-!-margin-bottom-0">{turns.map(({ what, on, by, size }, index) => <li key={index}>{sayDay(on)}: {turnWords[what]}{size && `${what === "opened" ? "," : ""} ${barrierSizeWords[size].toLowerCase()}`} ({by})</li>)}</ul>;
}

export async function loader({ params, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "plan:edit");
  return { today: todayIs(), ...(await readCase(actor, params.caseRef, async (db, { case: { id } }) => barriersOf(db, id))) };
}

const refusals = { "not-in-support": "This case is not in support, so its barriers stay as they are", "already-open": "This barrier is open already: change it below" } as const;

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "plan:edit");
  const form = await request.formData();
  const caseRef = params.caseRef ?? "";
  const changing = form.has("barrierId");
  const { value, errors, typed } = changing ? parseForm(changeBarrierForm, form) : parseForm(openBarrierForm, form);
  if (errors) return data({ errors, typed }, 422);
  const outcome: Response | "not-found" | keyof typeof refusals = await once({ actor }, form, async (deps) => {
    const done = "barrierId" in value ? await changeBarrier(deps, actor, { caseRef, ...value }) : await openBarrier(deps, actor, { caseRef, ...value });
    return done === "done" ? redirect(`/adviser/cases/${caseRef}/barriers`) : done;
  });
  if (typeof outcome !== "string") return redirected(outcome);
  if (outcome === "not-found") throw new Response("Not found", { status: 404 });
  return data(withErrors(typed, [{ field: changing ? "barriers" : "code", message: refusals[outcome] }]), 422);
}

export default function Barriers() {
  const { person, today, barriers, status, mayWork } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const { errorAt, typedAt } = fieldsOf(problem);
  const open = barriers.filter(({ closedOn }) => !closedOn);
  const closed = barriers.filter(({ closedOn }) => closedOn);
  const notOpen = barrierCodes.filter((code) => !open.some((barrier) => barrier.code === code)).sort((a, b) => barrierWords[a].localeCompare(barrierWords[b], "en"));
  return (
    <Page title={`Barriers ${person.reference}`} errors={problem?.errors} back={`/adviser/cases/${person.reference}`}>
      <PersonBar person={person} today={today} />
      <h1 className="govuk-heading-l">Barriers of {sayName(person)}</h1>
      <h2 className="govuk-heading-m" id="barriers">Open ({open.length})</h2>
      {open.length === 0 && <p className="govuk-body">No barrier is open. What the resident says is in the way of work appears here, and its suggested steps in the plan.</p>}
      {open.map(({ id, code, size, openedOn, story }) => (
        <SummaryList
          key={id}
          card={{ title: { text: barrierWords[code], headingLevel: 3 } }}
          rows={[
            { key: "Size", value: <Tag className={barrierSizeColours[size]}>{barrierSizeWords[size]}</Tag> },
            { key: "Open since", value: sayDay(openedOn) },
            story.length > 1 && { key: "What became of it", value: <BarrierStory turns={story} /> },
            mayWork && status === "in_support" && {
              key: "Change",
              value: (
                <PostForm>
                  <input type="hidden" name="barrierId" value={id} />
                  <Select name="to" id={`to-${id}`} label={{ text: <>How much it is in the way now<span className="govuk-visually-hidden">: {barrierWords[code]}</span></> }} value={size} items={[...barrierSizes.map((each) => ({ value: each, text: barrierSizeWords[each] })), { value: "closed", text: "No longer a barrier" }]} />
                  <Button className="govuk-button--secondary" preventDoubleClick>Save<span className="govuk-visually-hidden"> {barrierWords[code]}</span></Button>
                </PostForm>
              ),
            },
          ]}
        />
      ))}
      {mayWork && status === "in_support" && (
        <PostForm>
          <h2 className="govuk-heading-m">Open another</h2>
          <p className="govuk-body">Never ask for a diagnosis or an offence: what would help is enough.</p>
          <Select name="code" label={{ text: "What is in the way", className: "govuk-label--s" }} error={errorAt("code")} value={typedAt("code")} items={[{ value: "", text: "Choose one" }, ...notOpen.map((code) => ({ value: code, text: barrierWords[code] }))]} />
          <Radios name="size" legend={{ text: "How much is it in the way, as they see it?", className: "govuk-fieldset__legend--s" }} error={errorAt("size")} value={typedAt("size")} items={barrierSizes.map((each) => ({ value: each, text: barrierSizeWords[each] }))} />
          <Button preventDoubleClick>Open the barrier</Button>
        </PostForm>
      )}
      {closed.length > 0 && <Table caption="Closed" captionClassName="govuk-table__caption--m" className="wl-table-stacked" firstCellIsHeader head={["Barrier", "What became of it"]} rows={closed.map(({ code, openedOn, closedOn, story }) => [barrierWords[code], { text: story.length > 0 ? <BarrierStory turns={story} /> : `${sayDay(openedOn)} to ${closedOn ? sayDay(closedOn) : ""}`, "data-label": "What became of it" }])} />}
    </Page>
  );
}
