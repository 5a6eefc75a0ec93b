import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { leftOutWords, notUndoneWords, wasDone, wasUndone } from "#app/content/bulk";
import { sayName } from "#app/content/names";
import { londonDayOf } from "#app/domain/calendar/calendar-day";
import { sayTime } from "#app/domain/calendar/say-time";
import { sayDay } from "#app/domain/calendar/words";
import type { LeftOutReason, NotUndoneReason } from "#app/domain/cases/bulk";
import { now } from "#app/platform/service.server";
import { takeCasesBack } from "#app/services/casework/take-cases-back.server";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { NotificationBanner } from "#app/ui/govuk/notification-banner";
import { Table } from "#app/ui/govuk/table";
import { Page } from "#app/ui/page";
import { orNotFound, requirePermission } from "#app/web/access.server";
import { once } from "#app/web/once.server";
import { redirected } from "#app/web/redirected";
import { asActor, type Db } from "#db/client.server";
import { findBulkAct, listBulkRows } from "#db/queries/bulk/bulk-acts";
import { findColleague } from "#db/queries/casework/caseloads";

const mostActs = 60;
const actsIn = (request: Request) => (new URL(request.url).searchParams.get("acts") ?? "").split(",").slice(0, mostActs);

async function readAct(db: Db, id: string) {
  const act = await findBulkAct(db, id);
  if (!act || act.kind !== "reassign") return undefined;
  const lead = await findColleague(db, act.given.leadId ?? "");
  return { act, lead: lead?.name ?? "", rows: await listBulkRows(db, id) };
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "casework:oversee");
  const found = await asActor(actor, async (db) => (await Promise.all(actsIn(request).map((id) => readAct(db, id)))).filter((act) => act !== undefined));
  const [first] = found;
  const { act } = orNotFound(first);
  const undone = found.some(({ act: { undoneAt } }) => undoneAt !== null);
  return {
    undone,
    mayUndo: !undone && now() <= act.undoUntil,
    until: `${sayTime(act.undoUntil)} on ${sayDay(londonDayOf(act.undoUntil))}`,
    rows: found.flatMap(({ lead, rows }) => rows.map(({ reference, firstName, lastName, preferredName, result, why }) => ({ reference, firstName, lastName, preferredName, result, why, lead }))),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "casework:oversee");
  const { pathname, search } = new URL(request.url);
  const outcome: Response | "not-found" | "too-late" = await once({ actor }, await request.formData(), async (deps) => {
    const done = await takeCasesBack(deps, actor, actsIn(request));
    return done === "done" ? redirect(`${pathname}${search}`) : done;
  });
  if (outcome === "not-found") throw new Response("Not found", { status: 404 });
  return typeof outcome === "string" ? data({ tooLate: true }, 409) : redirected(outcome);
}

type Row = ReturnType<typeof useLoaderData<typeof loader>>["rows"][number];

/** What became of one case, in words. */
function became({ result, why, lead }: Row): string {
  if (result === "skipped") return leftOutWords[why as LeftOutReason] ?? why;
  if (result === "could_not_undo") return notUndoneWords[why as NotUndoneReason] ?? why;
  return result === "undone" ? wasUndone.reassign : `${wasDone.reassign}: led by ${lead}`;
}

export default function Given() {
  const { undone, mayUndo, until, rows } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const done = rows.filter(({ result }) => result === "done").length;
  return (
    <Page title="Cases given on" wide back={{ href: "/manager/casework", text: "Casework" }} before={<NotificationBanner type="success">{undone ? "Undone." : `${done === 1 ? "1 case has" : `${done} cases have`} a new lead.`}</NotificationBanner>}>
      <h1 className="govuk-heading-l">Cases given on</h1>
      {problem && <div className="govuk-inset-text" role="alert"><p>It is too late to undo this: the residents have been told.</p></div>}
      {mayUndo && (
        <PostForm>
          <p className="govuk-body">Nobody is told before {until}. Until then you can undo all of it. A case that somebody changes meanwhile stays as it is.</p>
          <Button className="govuk-button--secondary" preventDoubleClick>Undo all of it</Button>
        </PostForm>
      )}
      <Table
        className="wl-table-stacked" caption="What became of each case" captionClassName="govuk-table__caption--m" firstCellIsHeader
        head={["Case", "What became of it"]}
        rows={rows.map((row) => [<a key={row.reference} className="govuk-link" href={`/adviser/cases/${row.reference}`}>{sayName(row)}, {row.reference}</a>, { text: became(row), "data-label": "What became of it" }])}
      />
    </Page>
  );
}
