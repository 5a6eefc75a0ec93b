import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { importKindWords, importStatusColours, importStatusWords, listAgreementWords, rowResultWords } from "#app/content/intake";
import { londonDayOf } from "#app/domain/calendar/calendar-day";
import { sayDay } from "#app/domain/calendar/words";
import { columnsProblem } from "#app/domain/intake/list-columns";
import { importRowResults } from "#app/domain/intake/list-import";
import { confirmList } from "#app/services/intake/confirm-list.server";
import { discardList } from "#app/services/intake/discard-list.server";
import { leaveRowsOut } from "#app/services/intake/leave-rows-out.server";
import { Pages } from "#app/ui/casework/pages";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { SummaryList } from "#app/ui/govuk/summary-list";
import { Tag } from "#app/ui/govuk/tag";
import { WarningText } from "#app/ui/govuk/warning-text";
import { Page } from "#app/ui/page";
import { orNotFound, requirePermission } from "#app/web/access.server";
import { once } from "#app/web/once.server";
import { pageSizes, pagingOf } from "#app/web/paging";
import { parseForm } from "#app/web/parse-form";
import { redirected } from "#app/web/redirected";
import { asActor } from "#db/client.server";
import { countRows, findImport, findSameFile } from "#db/queries/intake/list-imports";
import { listRows } from "#db/queries/intake/import-rows";
import { ListProgress } from "./list-progress";
import { RowsTable } from "./rows-table";
import { countsInWords } from "./row-counts";
import { aboutListForm } from "./show.form";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "list:import");
  const query = new URL(request.url).searchParams;
  const [paging, show] = [pagingOf(query), importRowResults.find((result) => result === query.get("show"))];
  const { list, ...found } = orNotFound(await asActor(actor, async (db) => {
    const list = await findImport(db, params.importId ?? "");
    if (!list) return undefined;
    const [counts, rows, sameFile] = await Promise.all([countRows(db, [list.id]), listRows(db, list.id, { results: show && [show], ...paging }), list.status === "previewed" ? findSameFile(db, list) : undefined]);
    return { list, counts: counts.get(list.id)!, rows, sameFile };
  }));
  const { id, kind, status, fromName, fileName, given, hubName, uploadedAt, uploadedByName, forgetOn, version, rows: total } = list;
  return {
    ...found, show, paging, total,
    list: { id, kind, status, fromName, fileName, hubName, uploadedAt, uploadedByName, forgetOn, version, agreement: given.agreement, columns: given.columns, columnsProblem: columnsProblem(given.columns) },
    // Whom the rows are about is forgotten after some weeks: then only the counts are shown.
    forgotten: found.rows.length > 0 && found.rows.every(({ sent }) => Object.keys(sent).length === 0),
  };
}

const refusals = {
  changed: "Somebody changed the list while you were looking at it. Look at it again before you confirm.",
  "nothing-to-bring-in": "No row is ready to be brought in.",
  over: "This list is decided already.",
} as const;

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "list:import");
  const form = await request.formData();
  const { value } = parseForm(aboutListForm, form);
  if (!value) throw new Response("The form was not complete", { status: 400 });
  const importId = params.importId ?? "";
  const here = `/adviser/imports/${importId}`;
  const outcome: Response | keyof typeof refusals | "not-found" = await once({ actor }, form, async (deps) => {
    if (value.act === "confirm") {
      const confirmed = await confirmList(deps, actor, { importId, version: value.version });
      return confirmed === "done" ? redirect(here) : confirmed;
    }
    const done = value.act === "discard" ? await discardList(deps, actor, importId) : await leaveRowsOut(deps, { importId, shown: value.shown, ticked: value.ticked });
    if (done !== "done") return done;
    return redirect(value.act === "discard" ? "/adviser/imports?discarded=yes" : `${here}${value.back}`);
  });
  if (outcome === "not-found") throw new Response("Not found", { status: 404 });
  return typeof outcome === "string" ? data({ refusal: refusals[outcome] }, 409) : redirected(outcome);
}

export default function ShowList() {
  const { list, counts, rows, sameFile, show, paging, total, forgotten } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const here = `/adviser/imports/${list.id}`;
  const previewed = list.status === "previewed";
  const notBroughtIn = counts.wrong + counts.left_out + counts.failed + counts.already_here;
  const title = `${list.fromName}, ${sayDay(londonDayOf(list.uploadedAt))}`;
  return (
    <Page title={`List of ${title}`} wide back={{ href: "/adviser/imports", text: "Lists" }}>
      {problem && <div className="govuk-inset-text" role="alert"><p>{problem.refusal}</p></div>}
      <h1 className="govuk-heading-l">{title} <Tag className={importStatusColours[list.status]}>{importStatusWords[list.status]}</Tag></h1>
      {previewed && sameFile && <WarningText>This very file was brought in before: {sameFile.uploadedByName} read it in on {sayDay(londonDayOf(sameFile.uploadedAt))}. Nobody gets a second application from it, unless you put them back by hand.</WarningText>}
      {previewed && list.columnsProblem && <WarningText>We cannot tell which columns hold the name and the date of birth. <a className="govuk-link" href={`${here}/columns`}>Say which column holds what</a>.</WarningText>}
      <ListProgress list={list} counts={counts} here={here} />
      <SummaryList
        rows={[
          { key: "Kind", value: importKindWords[list.kind] },
          { key: "File", value: list.fileName },
          { key: "Read in", value: `${sayDay(londonDayOf(list.uploadedAt))}, by ${list.uploadedByName}` },
          { key: "For the queue of", value: list.hubName },
          { key: "Do the people on it know?", value: listAgreementWords[list.agreement] },
          { key: "Rows", value: `${total}: ${countsInWords(counts)}` },
          ...(previewed && !list.columnsProblem ? [{ key: "Columns", value: "Recognised", actions: { items: [{ href: `${here}/columns`, text: "Change", visuallyHiddenText: "which column holds what" }] } }] : []),
          { key: "Forgotten", value: forgotten ? "The people on it are forgotten. The counts and the cases stay." : `Whom it is about, after ${sayDay(list.forgetOn)}` },
        ]}
      />
      {notBroughtIn > 0 && !forgotten && <p className="govuk-body"><a className="govuk-link" href={`${here}/not-brought-in.csv`}>Download the {notBroughtIn === 1 ? "row" : `${notBroughtIn} rows`} {previewed ? "that would not be" : "not"} brought in, with the reason (CSV)</a></p>}
      {!forgotten && (
        <>
          <h2 className="govuk-heading-m" id="rows">The rows</h2>
          <nav aria-label="Which rows">
            <ul className="wl-do">
              {([undefined, ...importRowResults] as const).filter((result) => !result || counts[result] > 0).map((result) => (
                <li key={result ?? "all"}>
                  <a className="govuk-link" href={result ? `${here}?show=${result}#rows` : `${here}#rows`} aria-current={result === show ? "true" : undefined}>{result ? `${rowResultWords[result]} (${counts[result]})` : `All (${total})`}</a>
                </li>
              ))}
            </ul>
          </nav>
          <RowsTable rows={rows} columns={list.columns} mayChoose={previewed} back={show ? `?show=${show}&page=${paging.page}` : `?page=${paging.page}`} />
          <Pages total={show ? counts[show] : total} page={paging.page} size={paging.size} sizes={pageSizes} path={here} query={{ show }} />
        </>
      )}
      {previewed && (
        <PostForm>
          <input type="hidden" name="act" value="discard" />
          <p className="govuk-body">Is it the wrong list? Nobody on it is kept.</p>
          <Button className="govuk-button--warning" preventDoubleClick>Throw the list away</Button>
        </PostForm>
      )}
    </Page>
  );
}
