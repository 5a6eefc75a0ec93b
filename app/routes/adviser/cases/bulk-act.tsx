import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { bulkActs, leftOutWords, notUndoneWords, wasDone, wasUndone } from "#app/content/bulk";
import { sayCount, sayName } from "#app/content/names";
import { londonDayOf } from "#app/domain/calendar/calendar-day";
import { sayTime } from "#app/domain/calendar/say-time";
import { sayDay } from "#app/domain/calendar/words";
import type { BulkActKind, LeftOutReason, NotUndoneReason } from "#app/domain/cases/bulk";
import { now } from "#app/platform/service.server";
import { undoMany } from "#app/services/bulk/undo-many.server";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { Table } from "#app/ui/govuk/table";
import { Page } from "#app/ui/page";
import { orNotFound, requirePermission } from "#app/web/access.server";
import { once } from "#app/web/once.server";
import { redirected } from "#app/web/redirected";
import { asActor } from "#db/client.server";
import { findBulkAct, listBulkRows } from "#db/queries/bulk/bulk-acts";

export async function loader({ params, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "case:list");
  return asActor(actor, async (db) => {
    const act = orNotFound(await findBulkAct(db, params.actId ?? ""));
    const rows = (await listBulkRows(db, act.id)).map(({ id, reference, firstName, lastName, preferredName, result, why }) => ({ id, reference, firstName, lastName, preferredName, result, why }));
    return { kind: act.kind, doneAt: act.doneAt, undoUntil: act.undoUntil, undoneAt: act.undoneAt, mayUndo: !act.undoneAt && now() <= act.undoUntil, rows };
  });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "case:list");
  const actId = params.actId ?? "";
  const form = await request.formData();
  const outcome: Response | string = await once({ actor }, form, async (deps) => {
    const answer = await undoMany(deps, actor, actId);
    return answer === "done" ? redirect(`/adviser/cases/selected/${actId}`) : answer;
  });
  if (typeof outcome !== "string") return redirected(outcome);
  if (outcome === "not-found") throw new Response("Not found", { status: 404 });
  return data({ tooLate: true }, 409);
}

type Row = Awaited<ReturnType<typeof loader>>["rows"][number];

function became(kind: BulkActKind, { result, why }: Row): string {
  if (result === "skipped") return leftOutWords[why as LeftOutReason];
  if (result === "could_not_undo") return notUndoneWords[why as NotUndoneReason];
  return result === "undone" ? wasUndone[kind] : wasDone[kind];
}

/** What became of each case, and the way back while there is one. */
export default function BulkAct() {
  const { kind, doneAt, undoUntil, undoneAt, mayUndo, rows } = useLoaderData<typeof loader>();
  const late = useActionData<typeof action>();
  const count = (result: Row["result"]) => rows.filter((row) => row.result === result).length;
  const [done, undone, kept] = [count("done"), count("undone"), count("could_not_undo")];
  return (
    <Page title={`Result: ${bulkActs[kind]}`} back={{ href: "/adviser/cases", text: "Back to the cases" }}>
      <h1 className="govuk-heading-l">{undoneAt ? `Undone for ${sayCount(undone, "case", "cases")}` : `Done for ${sayCount(done, "case", "cases")}`}</h1>
      {kept > 0 && <p className="govuk-body"><strong>{sayCount(kept, "case could not be put back", "cases could not be put back")}.</strong> Open each to see what has changed.</p>}
      <p className="govuk-body">{bulkActs[kind]}: on {sayDay(londonDayOf(doneAt))} at {sayTime(doneAt)}.{undoneAt && ` Undone at ${sayTime(undoneAt)}.`}</p>
      {late?.tooLate && !mayUndo && <p className="govuk-body"><strong>It can no longer be undone.</strong></p>}
      {mayUndo && done > 0 && (
        <PostForm>
          <p className="govuk-body">Nobody is told before {sayTime(undoUntil)}. Until then you can undo it, for all of them at once.</p>
          <Button className="govuk-button--secondary" preventDoubleClick>Undo for {sayCount(done, "case", "cases")}</Button>
        </PostForm>
      )}
      <Table
        caption="What became of each case" captionClassName="govuk-table__caption--m" className="wl-table-stacked" firstCellIsHeader
        head={["Case", "Result"]}
        rows={rows.map((row) => [{ text: <><a className="govuk-link" href={`/adviser/cases/${row.reference}`}>{sayName(row)}</a><br /><span className="govuk-body-s">{row.reference}</span></> }, { text: became(kind, row), "data-label": "Result" }])}
      />
    </Page>
  );
}
