import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { measureSetTags } from "#app/content/rules";
import { londonDayOf } from "#app/domain/calendar/calendar-day";
import { sayDay } from "#app/domain/calendar/words";
import { discardRules, type DraftRefused } from "#app/services/rules/change-draft.server";
import { tryRules } from "#app/services/rules/try-rules.server";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { NotificationBanner } from "#app/ui/govuk/notification-banner";
import { SummaryList } from "#app/ui/govuk/summary-list";
import { Table } from "#app/ui/govuk/table";
import { Tag } from "#app/ui/govuk/tag";
import { Page } from "#app/ui/page";
import { orNotFound, requirePermission } from "#app/web/access.server";
import { choice, version } from "#app/web/fields";
import { once } from "#app/web/once.server";
import { parseForm } from "#app/web/parse-form";
import { redirected } from "#app/web/redirected";
import { asActor } from "#db/client.server";
import { findAgreement, findRules } from "#db/queries/agreements/find-agreement";
import { findSet, listPublishedSets } from "#db/queries/agreements/measure-sets";
import { Comparison } from "./comparison";
import { comparisonOf } from "./comparison-of.server";
import { refusedDraft } from "./draft-to-change.server";

const saidOf = { drafted: "The draft is begun as a copy of the rules published last", changed: "The draft is changed", published: "The rules are published" } as const;
const actForm = z.object({ act: choice(["try", "discard"], "Select what to do"), version: version() });

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "rules:keep");
  const saved = new URL(request.url).searchParams.get("saved") ?? "";
  const read = await asActor(actor, async (db) => {
    const set = orNotFound(await findSet(db, params.setId ?? ""));
    const published = (await listPublishedSets(db, set.agreementId)).find(({ id }) => id === set.id);
    return { set, agreement: await findAgreement(db, set.agreementId), measures: published?.measures ?? set.draft, rules: await findRules(db, set.agreementId) };
  });
  const { set, agreement, measures, rules } = read;
  return {
    set: { id: set.id, name: set.name, funder: set.funder, status: set.status, validFrom: set.validFrom, validTo: set.validTo, version: set.version, createdByName: set.createdByName },
    agreementName: agreement?.name ?? "",
    published: set.publishedAt && { on: londonDayOf(set.publishedAt), by: set.publishedByName ?? "" },
    measures: measures.map((measure) => ({ code: measure.code, title: measure.title, definition: measure.definition, version: "version" in measure ? Number(measure.version) : undefined })),
    titles: Object.fromEntries([...rules.measures, ...measures].map(({ code, title }) => [code, title])),
    trial: set.status === "draft" ? await comparisonOf(actor, set) : undefined,
    said: Object.hasOwn(saidOf, saved) ? saidOf[saved as keyof typeof saidOf] : undefined,
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "rules:keep");
  const form = await request.formData();
  const { value, errors } = parseForm(actForm, form);
  if (errors) return data({ errors }, 422);
  const setId = params.setId ?? "";
  const outcome: Response | DraftRefused = await once({ actor }, form, async (deps) => {
    if (value.act === "try") {
      const asked = await tryRules(deps, actor, setId);
      return asked === "asked" ? redirect(`/admin/rules/${setId}#trial`) : asked;
    }
    const discarded = await discardRules(deps, actor, setId, value.version);
    return discarded === "done" ? redirect("/admin/rules?saved=discarded") : discarded;
  });
  return outcome instanceof Response ? redirected(outcome) : data({ errors: [refusedDraft(outcome, "main-content")] }, 409);
}

export default function ShowRules() {
  const { set, agreementName, published, measures, titles, trial, said } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const draft = set.status === "draft";
  const tag = measureSetTags[set.status];
  return (
    <Page title={set.name} errors={problem?.errors} back={{ href: "/admin/rules", text: "All rules" }} wide before={said && !problem ? <NotificationBanner type="success">{said}</NotificationBanner> : undefined}>
      <span className="govuk-caption-l">{agreementName}</span>
      <h1 className="govuk-heading-l">{set.name}</h1>
      <p className="govuk-body">
        <Tag className={tag.className}>{tag.text}</Tag>
      </p>
      <SummaryList
        rows={[
          { key: "Applies from", value: `${sayDay(set.validFrom)}${set.validTo ? ` to ${sayDay(set.validTo)}` : ""}`, actions: draft ? { items: [{ href: `/admin/rules/${set.id}/dates`, text: "Change", visuallyHiddenText: "name and dates" }] } : undefined },
          { key: "Whose money", value: set.funder || "Not said" },
          published ? { key: "Published", value: `${sayDay(published.on)}, by ${published.by}` } : { key: "Begun by", value: set.createdByName },
        ]}
      />
      <h2 className="govuk-heading-m">Measures ({measures.length})</h2>
      <Table
        className="wl-table-stacked" caption="Measures" captionClassName="govuk-visually-hidden" firstCellIsHeader head={["Measure", "What counts"]}
        rows={measures.map(({ code, title, definition, version: number }) => [
          draft ? <a key={code} className="govuk-link" href={`/admin/rules/${set.id}/measures/${code}`}>{title}</a> : `${title}${number === undefined ? "" : `, version ${number}`}`,
          { text: definition, "data-label": "What counts" },
        ])}
      />
      {draft && (
        <>
          <Button className="govuk-button--secondary" href={`/admin/rules/${set.id}/add`}>Add a measure</Button>
          <h2 className="govuk-heading-m" id="trial">What these rules would change</h2>
          <Trial set={set} trial={trial} titles={titles} />
          <h2 className="govuk-heading-m">Discard this draft</h2>
          <PostForm>
            <input type="hidden" name="act" value="discard" />
            <input type="hidden" name="version" value={set.version} />
            <Button className="govuk-button--warning" preventDoubleClick>Discard this draft</Button>
          </PostForm>
        </>
      )}
    </Page>
  );
}

type Shown = ReturnType<typeof useLoaderData<typeof loader>>;

function Trial({ set, trial, titles }: Pick<Shown, "set" | "trial" | "titles">) {
  if (!trial) return null;
  const { state, current, comparison, progress, problem } = trial;
  if (state === "counting") {
    return (
      <>
        <p className="govuk-body">{progress?.total ? `Counting: ${progress.done.toLocaleString("en-GB")} of ${progress.total.toLocaleString("en-GB")} people so far.` : "Waiting to be counted."} You can leave this page and come back.</p>
        <Button className="govuk-button--secondary" href={`/admin/rules/${set.id}#trial`}>Look again</Button>
      </>
    );
  }
  return (
    <>
      {state === "never" && <p className="govuk-body">Try them on the last twelve months before you publish them.</p>}
      {state === "failed" && <p className="govuk-body">{problem}.</p>}
      {comparison && !current && <p className="govuk-body">The draft was changed since. Count once more to see what it would change now.</p>}
      {comparison && current && <Comparison comparison={comparison} titles={titles} />}
      {comparison && current && <Button href={`/admin/rules/${set.id}/publish`}>Publish these rules</Button>}
      {!(comparison && current) && (
        <PostForm>
          <input type="hidden" name="act" value="try" />
          <input type="hidden" name="version" value={set.version} />
          <Button preventDoubleClick>See what they would change</Button>
        </PostForm>
      )}
    </>
  );
}
