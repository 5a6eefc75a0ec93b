import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { directoryImportColours, directoryImportWords, feedFormatWords, importActionWords } from "#app/content/directory";
import { londonDayOf } from "#app/domain/calendar/calendar-day";
import { sayDay } from "#app/domain/calendar/words";
import { importActions } from "#app/domain/directory/codes";
import { confirmImport } from "#app/services/directory/confirm-import.server";
import { discardImport } from "#app/services/directory/discard-import.server";
import { FilterTags } from "#app/ui/casework/filter-tags";
import { PagedList } from "#app/ui/casework/paged-list";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { NotificationBanner } from "#app/ui/govuk/notification-banner";
import { SummaryList } from "#app/ui/govuk/summary-list";
import { Tag } from "#app/ui/govuk/tag";
import { Page } from "#app/ui/page";
import { orNotFound, requirePermission } from "#app/web/access.server";
import { once } from "#app/web/once.server";
import { pagingOf } from "#app/web/paging";
import { parseForm, withErrors } from "#app/web/parse-form";
import { redirected } from "#app/web/redirected";
import { asActor } from "#db/client.server";
import { countActions, countWithProblems, findImport, listImportRecords } from "#db/queries/directory/imports";
import { countsInWords } from "./counts";
import { RecordsChecked } from "./records-checked";
import { showImportForm } from "./show.form";

/** What somebody has to look at: what is the same comes only when it is asked for. */
const atFirst = importActions.filter((action) => action !== "same");

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "directory:import");
  const query = new URL(request.url).searchParams;
  const [paging, show] = [pagingOf(query), importActions.find((action) => action === query.get("show"))];
  const found = orNotFound(await asActor(actor, async (db) => {
    const one = await findImport(db, params.importId ?? "");
    if (!one) return undefined;
    const [counts, withProblems, records] = [await countActions(db, [one.id]), await countWithProblems(db, one.id), await listImportRecords(db, one.id, show ? [show] : atFirst, paging)];
    return { one, counts: counts.get(one.id)!, withProblems, records: records.map(({ id, kind, name, action, problems, changes }) => ({ id, kind, name, action, problems, changes })) };
  }));
  const { one: { id, feedName, format, fileNames, status, version, byName, checkedAt }, counts } = found;
  const total = (show ? [show] : atFirst).reduce((sum, action) => sum + counts[action], 0);
  return { ...found, one: { id, feedName, format, fileNames, status, version, byName, on: sayDay(londonDayOf(checkedAt)) }, paging, show, total, said: query.get("said") };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "directory:import");
  const form = await request.formData();
  const { value, errors, typed } = parseForm(showImportForm, form);
  if (errors) return data({ errors }, 422);
  const importId = params.importId ?? "";
  const here = `/admin/directory/imports/${importId}`;
  const outcome = await once({ actor }, form, async (deps) => {
    const done = value.act === "confirm" ? await confirmImport(deps, actor, { importId, version: value.version }) : await discardImport(deps, importId);
    // The new plan is kept, and the old one is not: the page shows what would be done now.
    return done === "not-found" ? done : redirect(done === "over" ? here : `${here}?said=${done === "changed" ? "changed" : value.act}`);
  });
  if (outcome === "not-found") throw new Response("Not found", { status: 404 });
  return outcome instanceof Response ? redirected(outcome) : data(withErrors(typed, []), 409);
}

export default function ShowImport() {
  const { one, counts, withProblems, records, paging, show, total, said } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const here = `/admin/directory/imports/${one.id}`;
  const banner =
    said === "changed" && one.status === "checked" ? <NotificationBanner role="alert">The directory has changed since the feed was checked. This is what would be done now. Look again before you bring it in.</NotificationBanner>
    : said === "confirm" && one.status === "confirmed" ? <NotificationBanner type="success">The feed was brought in: {countsInWords(counts)}.</NotificationBanner>
    : said === "discard" && one.status === "discarded" ? <NotificationBanner type="success">Thrown away. Nothing of the directory has changed.</NotificationBanner>
    : undefined;
  const willDo = counts.add + counts.change + counts.withdraw;
  return (
    <Page title={`${one.feedName}, ${one.on}`} wide back={{ href: "/admin/directory/imports", text: "Feeds" }} before={banner} errors={problem?.errors}>
      <h1 className="govuk-heading-l">{one.feedName}</h1>
      <SummaryList
        rows={[
          { key: "Where it stands", value: <Tag className={directoryImportColours[one.status]}>{directoryImportWords[one.status]}</Tag> },
          { key: "Checked", value: `${one.on} by ${one.byName}` },
          { key: "Files", value: `${feedFormatWords[one.format]}: ${one.fileNames.join(", ")}` },
          { key: one.status === "confirmed" ? "What was done" : "What would be done", value: countsInWords(counts) },
          ...(withProblems > 0 ? [{ key: "To look at", value: `${withProblems} ${withProblems === 1 ? "record has" : "records have"} something left out or kept as it is here` }] : []),
        ]}
      />
      {counts.refuse > 0 && <p className="govuk-body"><a className="govuk-link" href={`${here}/refused.csv`}>Download what cannot be used (CSV)</a></p>}
      {one.status === "checked" && (
        <div className="govuk-button-group">
          <PostForm>
            <input type="hidden" name="version" value={one.version} />
            <input type="hidden" name="act" value="confirm" />
            <Button preventDoubleClick>{willDo === 0 ? "Confirm that nothing changes" : "Bring it in"}</Button>
          </PostForm>
          <PostForm>
            <input type="hidden" name="version" value={one.version} />
            <input type="hidden" name="act" value="discard" />
            <Button className="govuk-button--secondary" preventDoubleClick>Throw it away</Button>
          </PostForm>
        </div>
      )}
      {one.status !== "discarded" && (
        <>
          <h2 className="govuk-heading-m">Record by record</h2>
          <p className="govuk-body">
            Show: <a className="govuk-link" href={here}>all that would change</a>
            {importActions.filter((each) => counts[each] > 0).map((each) => <span key={each}>, <a className="govuk-link" href={`${here}?show=${each}`}>{importActionWords[each].toLowerCase()} ({counts[each]})</a></span>)}
          </p>
          <FilterTags filters={show ? [{ text: importActionWords[show], removeHref: here }] : []} />
          <RecordsChecked records={records} />
          <PagedList path={here} query={{ show }} page={paging.page} size={paging.size} total={total} />
        </>
      )}
    </Page>
  );
}
