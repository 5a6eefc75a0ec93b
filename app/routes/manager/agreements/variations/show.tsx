import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { variationReasonWords, variationTags } from "#app/content/variations";
import { londonDayOf } from "#app/domain/calendar/calendar-day";
import { sayDay } from "#app/domain/calendar/words";
import { agreeVariation, discardVariation } from "#app/services/agreements/vary-agreement.server";
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
import { variationParts } from "./parts";
import { variationToShow } from "./variation-to-show.server";

const saidOf = { begun: "The change is begun. It says what the agreement says until you change a part", changed: "The part is changed", agreed: "The change is agreed. The agreement says it from now on" } as const;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "agreement:read");
  const { agreement, variation, changes } = await variationToShow(actor, params.agreementId, params.variationId);
  const { id, number, status, reason, words, writtenAt, writtenBy, writtenByName, agreedAt, agreedByName, version: seen } = variation;
  const saved = new URL(request.url).searchParams.get("saved") ?? "";
  return {
    agreement, changes,
    variation: { id, number, status, reason, words, writtenByName, agreedByName, version: seen, writtenOn: londonDayOf(writtenAt), agreedOn: agreedAt && londonDayOf(agreedAt) },
    mine: writtenBy === actor.id,
    said: Object.hasOwn(saidOf, saved) ? saidOf[saved as keyof typeof saidOf] : undefined,
  };
}

const decideForm = z.object({ version: version(), decision: choice(["agree", "discard"], "Select what to do") });

const refusals = {
  "past-drafting": "Somebody else has agreed or discarded this change",
  "changed-meanwhile": "This change was written on while you had the page open. Read it again",
  "same-person": "You wrote this change. Somebody else must agree it",
  "nothing-changed": "Nothing is different yet: there is nothing to agree",
  "agreement-moved": "The agreement says something else by now than what this change was written upon. Discard it and write it again",
} as const;

export async function action({ request, params: { agreementId = "", variationId = "" }, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "agreement:vary");
  const form = await request.formData();
  await variationToShow(actor, agreementId, variationId);
  const { value, errors } = parseForm(decideForm, form);
  if (errors) return data({ errors }, 422);
  const address = `/manager/agreements/${agreementId}/variations`;
  const outcome: Response | Exclude<Awaited<ReturnType<typeof agreeVariation>>, "agreed" | "not-found"> = orNotFound(
    await once({ actor }, form, async (deps) => {
      const done = value.decision === "agree" ? await agreeVariation(deps, actor, variationId, value.version) : await discardVariation(deps, actor, variationId, value.version);
      if (done === "agreed") return redirect(`${address}/${variationId}?saved=agreed`);
      return done === "discarded" ? redirect(`${address}?saved=discarded`) : done;
    }),
  );
  if (outcome instanceof Response) return redirected(outcome);
  if (typeof outcome === "object") return data({ errors: [{ field: "main-content", message: outcome.problem }] }, 422);
  return data({ errors: [{ field: "main-content", message: refusals[outcome] }] }, 409);
}

export default function ShowVariation() {
  const { agreement, variation, changes, mine, said } = useLoaderData<typeof loader>();
  const errors = useActionData<typeof action>()?.errors;
  const { id, number, status, reason, words, writtenOn, writtenByName, agreedOn, agreedByName } = variation;
  const all = `/manager/agreements/${agreement.id}/variations`;
  const title = number === null ? "A change of the agreement" : `Version ${number} of the agreement`;
  const decide = (decision: "agree" | "discard", text: string, className?: string) => (
    <PostForm>
      <input type="hidden" name="version" value={variation.version} />
      <input type="hidden" name="decision" value={decision} />
      <Button className={className} preventDoubleClick>{text}</Button>
    </PostForm>
  );
  return (
    <Page title={`${title}: ${agreement.name}`} errors={errors} back={{ href: all, text: "All changes" }} wide before={said && <NotificationBanner type="success">{said}</NotificationBanner>}>
      <span className="govuk-caption-l">{agreement.name}</span>
      <h1 className="govuk-heading-l">{title}</h1>
      <p className="govuk-body"><Tag className={variationTags[status].className}>{variationTags[status].text}</Tag></p>
      <SummaryList
        rows={[
          { key: "Why", value: variationReasonWords[reason] },
          { key: "What happened", value: <span className="wl-lines">{words}</span> },
          { key: "Written", value: `${sayDay(writtenOn)}, by ${writtenByName}` },
          agreedOn !== null && { key: "Agreed", value: `${sayDay(agreedOn)}, by ${agreedByName ?? ""}` },
        ]}
      />
      <h2 className="govuk-heading-m">What it changes</h2>
      {changes.length === 0 ? (
        <p className="govuk-body">Nothing yet. What is different will stand here, with what was before beside it.</p>
      ) : (
        <Table
          className="wl-table-stacked" caption="What it changes" captionClassName="govuk-visually-hidden" firstCellIsHeader head={["What", "Before", "After"]}
          rows={changes.map(({ field, before, after }) => [field, { text: before ?? "Nothing", "data-label": "Before" }, { text: after ?? "Nothing", "data-label": "After" }])}
        />
      )}
      {status === "draft" && mine && (
        <>
          <h2 className="govuk-heading-m">Change a part</h2>
          <ul className="govuk-list">
            {Object.entries(variationParts).map(([part, { title: text }]) => <li key={part}><a className="govuk-link" href={`${all}/${id}/${part}`}>{text}</a></li>)}
          </ul>
          <p className="govuk-body">You wrote it, so another manager must agree it.</p>
        </>
      )}
      {status === "draft" && !mine && changes.length > 0 && decide("agree", "Agree this change")}
      {status === "draft" && decide("discard", "Discard it", "govuk-button--secondary")}
    </Page>
  );
}
