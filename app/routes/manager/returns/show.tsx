import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { londonDayOf } from "#app/domain/calendar/calendar-day";
import { quarterLabel } from "#app/domain/calendar/financial-quarter";
import { sayDay } from "#app/domain/calendar/words";
import { mayFreeze } from "#app/domain/returns/checks";
import { returnLife } from "#app/domain/returns/return";
import { returnNextWords, returnStatusTags } from "#app/content/returns";
import { buildQuarter } from "#app/services/returns/build-quarter.server";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { NotificationBanner } from "#app/ui/govuk/notification-banner";
import { SummaryList } from "#app/ui/govuk/summary-list";
import { Tag } from "#app/ui/govuk/tag";
import { Page } from "#app/ui/page";
import { orNotFound, requirePermission } from "#app/web/access.server";
import { once } from "#app/web/once.server";
import type { FieldError } from "#app/web/parse-form";
import { asActor } from "#db/client.server";
import { findReturn } from "#db/queries/returns/returns";
import { CheckList } from "./check-list";
import { checksToShow, totalsToShow } from "./return-to-show.server";
import { TotalsTable } from "./totals-table";

const saidOf = {
  built: "The quarter is counted",
  "counted-again": "The record has changed since this return was counted, so it was counted again and not frozen. Read it once more",
  frozen: "The return is frozen",
  "signed-off": "The return is signed off",
} as const;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "return:read");
  const saved = new URL(request.url).searchParams.get("saved") ?? "";
  return asActor(actor, async (db) => {
    const found = orNotFound(await findReturn(db, params.returnId ?? ""));
    const { builtAt, frozenAt, signedOffAt, frozenBy } = found;
    return {
      found,
      totals: await totalsToShow(db, found),
      checks: await checksToShow(db, found.checks),
      builtOn: londonDayOf(builtAt),
      frozenOn: frozenAt && londonDayOf(frozenAt),
      signedOffOn: signedOffAt && londonDayOf(signedOffAt),
      mayFreezeNow: returnLife[found.status].freeze !== undefined && mayFreeze(found.checks),
      mayCount: returnLife[found.status].check !== undefined,
      frozeIt: frozenBy === actor.id,
      said: Object.hasOwn(saidOf, saved) ? { text: saidOf[saved as keyof typeof saidOf], good: saved !== "counted-again" } : undefined,
    };
  });
}

/** Counts the quarter again, while it is not frozen. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "return:build");
  const form = await request.formData();
  const found = orNotFound(await asActor(actor, (db) => findReturn(db, params.returnId ?? "")));
  const outcome = await once({ service: true, forActor: actor.id }, form, async (deps) => {
    const built = await buildQuarter(deps, actor, found.agreementId, found.quarter);
    return typeof built === "string" ? built : redirect(`/manager/returns/${built.returnId}?saved=built`);
  });
  if (typeof outcome === "string") return data({ errors: [{ field: "main-content", message: "Somebody else has frozen this return. It cannot be counted again" }] satisfies FieldError[] }, 409);
  return outcome;
}

export default function ShowReturn() {
  const { found, totals, checks, builtOn, frozenOn, signedOffOn, mayFreezeNow, mayCount, frozeIt, said } = useLoaderData<typeof loader>();
  const errors = useActionData<{ errors: FieldError[] }>()?.errors;
  const { id, quarter, status, agreementName } = found;
  const tag = returnStatusTags[status];
  const title = `Return: ${quarterLabel(quarter)}`;
  return (
    <Page title={`${title}, ${agreementName}`} errors={errors} back={{ href: "/manager/returns", text: "All returns" }} wide>
      {said && <NotificationBanner type={said.good ? "success" : undefined}>{said.text}</NotificationBanner>}
      <span className="govuk-caption-l">{agreementName}</span>
      <h1 className="govuk-heading-l">{title}</h1>
      <p className="govuk-body">
        <Tag className={tag.className}>{tag.text}</Tag>
      </p>
      <p className="govuk-body">{returnNextWords[status]}</p>
      {status === "checked" && !mayFreezeNow && <p className="govuk-body">It has errors. Put them right in the cases below, then count the quarter again.</p>}
      {mayFreezeNow && <Button href={`/manager/returns/${id}/freeze`}>Freeze this return</Button>}
      {status === "frozen" && (frozeIt ? <p className="govuk-body">You froze it, so somebody else must sign it off.</p> : <Button href={`/manager/returns/${id}/sign-off`}>Sign off this return</Button>)}
      {returnLife[status].export && (
        <div className="govuk-button-group">
          <Button href={`/manager/returns/${id}/download`}>Download this return</Button>
          <a className="govuk-link" href={`/manager/returns/${id}/publication`}>What may be published</a>
        </div>
      )}
      {mayCount && (
        <PostForm>
          <Button className="govuk-button--secondary" preventDoubleClick>Count the quarter again</Button>
        </PostForm>
      )}
      <TotalsTable returnId={id} totals={totals} />
      <h2 className="govuk-heading-m">Checks</h2>
      <CheckList checks={checks} />
      <h2 className="govuk-heading-m">About this return</h2>
      <SummaryList
        rows={[
          { key: "Counted", value: `${sayDay(builtOn)}, by ${found.builtByName}` },
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
