import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { valueOn } from "#app/domain/agreements/unit-value";
import { partsOf } from "#app/domain/calendar/calendar-day";
import type { StaffActor } from "#app/domain/people/actor";
import { today } from "#app/platform/service.server";
import { setUnitValue } from "#app/services/agreements/set-unit-value.server";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { DateInput } from "#app/ui/govuk/date-input";
import { Input } from "#app/ui/govuk/input";
import { Page } from "#app/ui/page";
import { orNotFound, requirePermission } from "#app/web/access.server";
import { calendarDay, optionalNumber, text } from "#app/web/fields";
import { fieldsOf } from "#app/web/field-state";
import { once } from "#app/web/once.server";
import { parseForm, withErrors } from "#app/web/parse-form";
import { redirected } from "#app/web/redirected";
import { asActor } from "#db/client.server";
import { findAgreement, findRules } from "#db/queries/agreements/find-agreement";
import { listUnitValues } from "#db/queries/agreements/unit-values";

const pounds = (what: string, missing: string) => optionalNumber({ what, min: 0, max: 10_000_000 }).pipe(z.number(missing)).transform((amount) => Math.round(amount * 100));

const valueForm = z
  .object({
    low: pounds("The low value", "Enter the low value"),
    central: pounds("The central value", "Enter the central value"),
    high: pounds("The high value", "Enter the high value"),
    deadweight: optionalNumber({ what: "The share", min: 0, max: 100 }).pipe(z.number("Enter to how many of a hundred it would have happened anyway").int("The share must be a whole number")),
    source: text({ missing: "Enter where the value comes from", what: "Where the value comes from", max: 500 }),
    sourceOn: calendarDay({ missing: "Enter the day of the source", what: "The day of the source" }),
    from: calendarDay({ missing: "Enter the day from which it applies", what: "The day from which it applies" }),
  })
  .superRefine(({ low, central, high }, context) => {
    if (low > central) context.addIssue({ code: "custom", path: ["low"], message: "The low value must not be more than the central one" });
    if (high < central) context.addIssue({ code: "custom", path: ["high"], message: "The high value must not be less than the central one" });
  });

const measureToValue = (actor: StaffActor, { agreementId = "", measureCode = "" }: { agreementId?: string; measureCode?: string }) =>
  asActor(actor, async (db) => {
    const agreement = orNotFound(await findAgreement(db, agreementId));
    const measure = orNotFound((await findRules(db, agreement.id)).measures.findLast(({ code }) => code === measureCode));
    return { agreement, measure: { code: measure.code, title: measure.title, definition: measure.definition }, current: valueOn(await listUnitValues(db, agreement.id), measure.code, today()) };
  });

export async function loader({ params, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "agreement:keep");
  return measureToValue(actor, params);
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "agreement:keep");
  const form = await request.formData();
  const { agreement, measure } = await measureToValue(actor, params);
  const { value, errors, typed } = parseForm(valueForm, form);
  if (errors) return data({ errors, typed }, 422);
  const outcome = orNotFound(
    await once({ actor }, form, async (deps) => {
      const { low, central, high, deadweight, source, sourceOn, from } = value;
      const set = await setUnitValue(deps, actor, agreement.id, { measureCode: measure.code, lowPence: low, pence: central, highPence: high, deadweightPercent: deadweight, source, sourceOn, validFrom: from });
      return set === "set" ? redirect(`/manager/agreements/${agreement.id}/value?saved=set`) : set;
    }),
  );
  if (outcome === "outside") return data(withErrors(typed, [{ field: "from-day", message: "Enter a day of the agreement" }]), 422);
  if (outcome === "source-to-come") return data(withErrors(typed, [{ field: "sourceOn-day", message: "The day of the source must be today or in the past" }]), 422);
  return redirected(outcome);
}

export default function EditValue() {
  const { agreement, measure, current } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const { errorAt, typedAt } = fieldsOf(problem);
  const pounds = (pence: number | undefined) => (pence === undefined ? "" : String(pence / 100));
  const date = (name: string, legend: string, hint: string, first?: { day: number; month: number; year: number }) => (
    <DateInput
      id={name} namePrefix={name} legend={legend} hint={hint} error={errorAt(name)}
      values={Object.fromEntries((["day", "month", "year"] as const).map((part) => [`${name}-${part}`, typedAt(`${name}-${part}`, first ? String(first[part]) : "")]))}
    />
  );
  return (
    <Page title={`Value of ${measure.title}`} errors={problem?.errors} back={`/manager/agreements/${agreement.id}/value`}>
      <span className="govuk-caption-l">{measure.title}</span>
      <h1 className="govuk-heading-l">What one more person is worth to the public</h1>
      <p className="govuk-body">{measure.definition}</p>
      <p className="govuk-body">A value applies from a day on. What was said for the days before stays. It changes no return.</p>
      <PostForm>
        <Input name="low" label="Low, in pounds" prefix="£" className="govuk-input--width-10" value={typedAt("low", pounds(current?.lowPence))} error={errorAt("low")} />
        <Input name="central" label="Central, in pounds" prefix="£" className="govuk-input--width-10" value={typedAt("central", pounds(current?.pence))} error={errorAt("central")} />
        <Input name="high" label="High, in pounds" prefix="£" className="govuk-input--width-10" value={typedAt("high", pounds(current?.highPence))} error={errorAt("high")} />
        <Input name="deadweight" label="Of a hundred people, to how many it would have happened anyway" className="govuk-input--width-3" value={typedAt("deadweight", current ? String(current.deadweightPercent) : "")} error={errorAt("deadweight")} />
        <Input name="source" label="Where the value comes from" hint="Name the study or database, and the page or row" value={typedAt("source", current?.source)} error={errorAt("source")} />
        {date("sourceOn", "Day of the source", "When it was published or read", current && partsOf(current.sourceOn))}
        {date("from", "Applies from", "A day of the agreement")}
        <Button preventDoubleClick>Write it down</Button>
      </PostForm>
    </Page>
  );
}
