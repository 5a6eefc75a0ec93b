import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import { parseQuarter, previousQuarter, quarterLabel, quarterOf, quarterSpan, type Quarter } from "#app/domain/calendar/financial-quarter";
import { today } from "#app/platform/service.server";
import { askForReturn } from "#app/services/returns/ask-for-return.server";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { Radios } from "#app/ui/govuk/radios";
import { Select } from "#app/ui/govuk/select";
import { Page } from "#app/ui/page";
import { requirePermission } from "#app/web/access.server";
import { identifier, text } from "#app/web/fields";
import { once } from "#app/web/once.server";
import { parseForm, withErrors, type FieldError, type Typed } from "#app/web/parse-form";
import { asActor } from "#db/client.server";
import { findAgreement, listAgreements, type Agreement } from "#db/queries/agreements/find-agreement";

const newReturnForm = z.object({
  agreement: identifier("Select the agreement"),
  quarter: text({ missing: "Select the quarter", what: "The quarter" }).transform((typed, context) => {
    const quarter = parseQuarter(typed);
    if (quarter) return quarter;
    context.addIssue({ code: "custom", message: "Select the quarter" });
    return z.NEVER;
  }),
});

export async function loader({ context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "return:build");
  const agreements = await asActor(actor, listAgreements);
  const running = quarterOf(today());
  const quarters = quartersUpTo(running, agreements).map((quarter) => ({ value: quarter, text: `${quarterLabel(quarter)}${quarter === running ? " (still running)" : ""}` }));
  return { agreements: agreements.map(({ id, name }) => ({ value: id, text: name })), quarters, lastEnded: previousQuarter(running) };
}

/** Every quarter of the agreements that has begun, the newest first. */
function quartersUpTo(running: Quarter, agreements: readonly Agreement[]): Quarter[] {
  const [first] = agreements.map(({ fromOn }) => fromOn).sort();
  const last = agreements.map(({ untilOn }) => untilOn).sort().at(-1);
  const quarters: Quarter[] = [];
  const begins = (quarter: Quarter): CalendarDay => quarterSpan(quarter).from;
  for (let quarter = running; first && last && quarterSpan(quarter).to >= first; quarter = previousQuarter(quarter)) if (begins(quarter) <= last) quarters.push(quarter);
  return quarters;
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "return:build");
  const form = await request.formData();
  const { value, errors, typed } = parseForm(newReturnForm, form);
  if (errors) return data({ errors, typed }, 422);
  const refused = (message: string, field = "quarter") => data(withErrors(typed, [{ field, message }]), 422);
  if (!(await asActor(actor, (db) => findAgreement(db, value.agreement)))) return refused("Select the agreement", "agreement");

  const outcome = await once({ service: true, forActor: actor.id }, form, async (deps) => {
    const asked = await askForReturn(deps, actor, { agreementId: value.agreement, quarter: value.quarter });
    return typeof asked === "string" ? asked : redirect(`/manager/returns/${asked.returnId}?saved=built`);
  });
  if (outcome === "not-found") return refused("Select the agreement", "agreement");
  if (outcome === "not-begun") return refused("Select a quarter that has begun");
  if (outcome === "outside-the-agreement") return refused("Select a quarter of this agreement");
  if (outcome === "past-building") return refused("The return of this quarter is frozen. What was recorded since goes into the next return");
  return outcome;
}

export default function NewReturn() {
  const { agreements, quarters, lastEnded } = useLoaderData<typeof loader>();
  const problem = useActionData<{ errors: FieldError[]; typed: Typed }>();
  const errors: FieldError[] = problem?.errors ?? [];
  const errorAt = (field: string) => errors.find((error) => error.field === field)?.message;
  const [only] = agreements;
  return (
    <Page title="Build a return" errors={errors} back="/manager/returns">
      <h1 className="govuk-heading-l">Build a return</h1>
      {agreements.length === 0 ? (
        <p className="govuk-body">There is no agreement yet. Once an administrator has set one up, its quarters can be counted here.</p>
      ) : (
        <PostForm>
          <Radios
            name="agreement"
            value={problem?.typed.agreement?.[0] ?? (agreements.length === 1 ? only?.value : undefined)}
            legend={{ text: "Which agreement?", className: "govuk-fieldset__legend--m" }}
            error={errorAt("agreement")}
            items={agreements}
          />
          <Select
            name="quarter"
            value={problem?.typed.quarter?.[0] ?? lastEnded}
            label={{ text: "Which quarter?", className: "govuk-label--m" }}
            hint="A quarter that still runs can be counted and looked at. It can be frozen when it has ended."
            error={errorAt("quarter")}
            items={quarters}
          />
          <Button preventDoubleClick>Count this quarter</Button>
        </PostForm>
      )}
    </Page>
  );
}
