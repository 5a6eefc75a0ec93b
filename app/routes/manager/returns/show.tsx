import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { londonDayOf } from "#app/domain/calendar/calendar-day";
import { quarterLabel } from "#app/domain/calendar/financial-quarter";
import { sayDay } from "#app/domain/calendar/words";
import { mayFreeze } from "#app/domain/returns/checks";
import { hasFiles, mayBePublished, returnLife } from "#app/domain/returns/return";
import { returnNextWords, returnStatusTags } from "#app/content/returns";
import { askForReturn } from "#app/services/returns/ask-for-return.server";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { InsetText } from "#app/ui/govuk/inset-text";
import { NotificationBanner } from "#app/ui/govuk/notification-banner";
import { SummaryList } from "#app/ui/govuk/summary-list";
import { Tag } from "#app/ui/govuk/tag";
import { Page } from "#app/ui/page";
import { orNotFound, requirePermission } from "#app/web/access.server";
import { once } from "#app/web/once.server";
import type { FieldError } from "#app/web/parse-form";
import { asActor } from "#db/client.server";
import { findReturn, findReturnOf } from "#db/queries/returns/returns";
import { CheckList } from "./check-list";
import { countingOf } from "./counting-of.server";
import { CountingProgress } from "./counting-progress";
import { Narrative } from "./narrative";
import { checksToShow, narrativeToShow, totalsToShow } from "./return-to-show.server";
import { TotalsTable } from "./totals-table";

const saidOf = {
  built: "The quarter is counted",
  frozen: "The return is frozen",
  "signed-off": "The return is signed off",
  superseded: "The return is superseded. The quarter can be counted anew",
} as const;
const countedAgain = "The record has changed since this return was counted, so it was counted again and not frozen. Read it once more";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "return:read");
  const saved = new URL(request.url).searchParams.get("saved") ?? "";
  return asActor(actor, async (db) => {
    const found = orNotFound(await findReturn(db, params.returnId ?? ""));
    const { builtAt, frozenAt, signedOffAt, frozenBy } = found;
    const counting = await countingOf(db, found);
    const free = counting.state !== "in-hand";
    // What the address claims was done is said only once it was.
    const isSo = { built: found.version > 1 && counting.state === "done", frozen: frozenAt !== null, "signed-off": signedOffAt !== null, superseded: found.supersededAt !== null };
    const living = found.status === "superseded" ? await findReturnOf(db, found) : undefined;
    return {
      found,
      totals: await totalsToShow(db, found),
      narrative: await narrativeToShow(db, found),
      checks: await checksToShow(db, found.checks),
      builtOn: londonDayOf(builtAt),
      frozenOn: frozenAt && londonDayOf(frozenAt),
      signedOffOn: signedOffAt && londonDayOf(signedOffAt),
      counting,
      counted: found.version > 1,
      mayFreezeNow: free && returnLife[found.status].freeze !== undefined && mayFreeze(found.checks),
      mayCount: free && returnLife[found.status].check !== undefined,
      frozeIt: frozenBy === actor.id,
      superseded: found.supersededAt && { on: londonDayOf(found.supersededAt), by: found.supersededByName ?? "", reason: found.supersedeReason ?? "", livingId: living?.id },
      files: hasFiles(found),
      publishable: mayBePublished(found),
      said: Object.hasOwn(saidOf, saved) && isSo[saved as keyof typeof saidOf] ? saidOf[saved as keyof typeof saidOf] : undefined,
    };
  });
}

/** Asks for the quarter to be counted again, while it is not frozen. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "return:build");
  const form = await request.formData();
  const found = orNotFound(await asActor(actor, (db) => findReturn(db, params.returnId ?? "")));
  const outcome = await once({ service: true, forActor: actor.id }, form, async (deps) => {
    const asked = await askForReturn(deps, actor, found);
    return typeof asked === "string" ? asked : redirect(`/manager/returns/${asked.returnId}?saved=built`);
  });
  if (typeof outcome === "string") return data({ errors: [{ field: "main-content", message: "Somebody else has frozen this return. It cannot be counted again" }] satisfies FieldError[] }, 409);
  return outcome;
}

export default function ShowReturn() {
  const { found, totals, narrative, checks, builtOn, frozenOn, signedOffOn, counting, counted, mayFreezeNow, mayCount, frozeIt, superseded, files, publishable, said } = useLoaderData<typeof loader>();
  const errors = useActionData<{ errors: FieldError[] }>()?.errors;
  const { id, quarter, status, streamName } = found;
  const agreementName = streamName === null ? found.agreementName : `${found.agreementName}, ${streamName}`;
  const tag = returnStatusTags[status];
  const title = `Return: ${quarterLabel(quarter)}`;
  return (
    <Page title={`${title}, ${agreementName}`} errors={errors} back={{ href: "/manager/returns", text: "All returns" }} wide>
      {said && <NotificationBanner type="success">{said}</NotificationBanner>}
      {counting.state === "counted-again" && <NotificationBanner>{countedAgain}</NotificationBanner>}
      <span className="govuk-caption-l">{agreementName}</span>
      <h1 className="govuk-heading-l">{title}</h1>
      <p className="govuk-body">
        <Tag className={tag.className}>{tag.text}</Tag>
      </p>
      <CountingProgress returnId={id} counting={counting} />
      {counting.state !== "in-hand" && <p className="govuk-body">{counted ? returnNextWords[status] : "It has not been counted yet. Count it: people, events and checks will stand here."}</p>}
      {counting.state !== "in-hand" && status === "checked" && !mayFreezeNow && <p className="govuk-body">It has errors. Put them right in the cases below, then count the quarter again.</p>}
      {mayFreezeNow && <Button href={`/manager/returns/${id}/freeze`}>Freeze this return</Button>}
      {status === "frozen" && (frozeIt ? <p className="govuk-body">You froze it, so somebody else must sign it off.</p> : <Button href={`/manager/returns/${id}/sign-off`}>Sign off this return</Button>)}
      {superseded && (
        <InsetText>
          <p className="govuk-body">Superseded on {sayDay(superseded.on)} by {superseded.by}. {superseded.reason}</p>
          <p className="govuk-body">
            {superseded.livingId ? <a className="govuk-link" href={`/manager/returns/${superseded.livingId}`}>See the return in its place</a> : <a className="govuk-link" href="/manager/returns/new">Build the return in its place</a>}
          </p>
        </InsetText>
      )}
      {files && (
        <div className="govuk-button-group">
          <Button href={`/manager/returns/${id}/download`}>Download this return</Button>
          {publishable && <a className="govuk-link" href={`/manager/returns/${id}/publication`}>What may be published</a>}
        </div>
      )}
      {files && !publishable && (
        <p className="govuk-body">{streamName === null ? "There is no publication copy: an earlier return of this quarter was signed off, and the two beside each other could tell of a few people." : "There is no publication copy of one stream’s return: streams beside each other could tell of a few people."}</p>
      )}
      {returnLife[status].supersede && <p className="govuk-body"><a className="govuk-link" href={`/manager/returns/${id}/supersede`}>Supersede this return</a>, where the whole of it must not stand.</p>}
      {mayCount && (
        <PostForm>
          <Button className="govuk-button--secondary" preventDoubleClick>{counted ? "Count the quarter again" : "Count this quarter"}</Button>
        </PostForm>
      )}
      {counted && <TotalsTable returnId={id} totals={totals} />}
      {counted && <h2 className="govuk-heading-m">Checks</h2>}
      {counted && <CheckList checks={checks} />}
      <Narrative agreementId={found.agreementId} narrative={narrative} frozen={frozenOn !== null} />
      <h2 className="govuk-heading-m">About this return</h2>
      <SummaryList
        rows={[
          counted && { key: "Counted", value: `${sayDay(builtOn)}, by ${found.builtByName}` },
          frozenOn !== null && { key: "Frozen", value: `${sayDay(frozenOn)}, by ${found.frozenByName ?? ""}` },
          found.warningsAccepted !== null && { key: "Why the warnings were accepted", value: found.warningsAccepted },
          signedOffOn !== null && { key: "Signed off", value: `${sayDay(signedOffOn)}, by ${found.signedOffByName ?? ""}` },
          { key: "Rules", value: Object.entries(found.ruleVersions).map(([code, version]) => `${code} version ${version}`).join(", ") || "None were used" },
          found.contentHash !== null && { key: "Seal of its content (SHA-256)", value: <code className="wl-seal">{found.contentHash}</code> },
        ]}
      />
    </Page>
  );
}
