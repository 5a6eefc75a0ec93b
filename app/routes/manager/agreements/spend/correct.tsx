import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { sayPence } from "#app/domain/agreements/money";
import { putRight } from "#app/domain/agreements/spending";
import { sayMonthOf } from "#app/domain/calendar/words";
import type { StaffActor } from "#app/domain/people/actor";
import { correctSpend } from "#app/services/agreements/record-spend.server";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { Input } from "#app/ui/govuk/input";
import { Page } from "#app/ui/page";
import { orNotFound, requirePermission } from "#app/web/access.server";
import { fieldsOf } from "#app/web/field-state";
import { once } from "#app/web/once.server";
import { parseForm, withErrors } from "#app/web/parse-form";
import { redirected } from "#app/web/redirected";
import { asActor } from "#db/client.server";
import { findAgreement } from "#db/queries/agreements/find-agreement";
import { listBudgets, listSpend } from "#db/queries/agreements/spend";
import { correctForm } from "./spend.form";

/** The first entry in the address, with its stream and what it amounts to by now. A correction is not corrected: the first entry is. */
const entryToCorrect = (actor: StaffActor, { agreementId = "", spendId = "" }: { agreementId?: string; spendId?: string }) =>
  asActor(actor, async (db) => {
    const agreement = orNotFound(await findAgreement(db, agreementId));
    const entries = await listSpend(db, agreement.id);
    const entry = orNotFound(entries.find(({ id, correctsId }) => id === spendId && correctsId === undefined));
    const stream = orNotFound((await listBudgets(db, agreement.id)).find(({ id }) => id === entry.streamId));
    return { agreement, stream, entry, now: putRight(entry, entries) };
  });

export async function loader({ params, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "agreement:keep");
  const { agreement, stream, entry, now } = await entryToCorrect(actor, params);
  return { agreementId: agreement.id, stream: { code: stream.code, name: `${stream.code} ${stream.name}` }, month: entry.month, pence: entry.pence, now };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "agreement:keep");
  const form = await request.formData();
  const { agreement, stream, entry } = await entryToCorrect(actor, params);
  const { value, errors, typed } = parseForm(correctForm, form);
  if (errors) return data({ errors, typed }, 422);
  const outcome = orNotFound(
    await once({ actor }, form, async (deps) => {
      const corrected = await correctSpend(deps, actor, agreement.id, entry.id, { pence: value.amount, reason: value.reason });
      return corrected === "corrected" ? redirect(`/manager/agreements/${agreement.id}/spend?stream=${encodeURIComponent(stream.code)}&saved=corrected`) : corrected;
    }),
  );
  return outcome === "same-amount" ? data(withErrors(typed, [{ field: "amount", message: "Enter another amount: this is what it says already" }]), 422) : redirected(outcome);
}

export default function CorrectSpend() {
  const { agreementId, stream, month, pence, now } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const { errorAt, typedAt } = fieldsOf(problem);
  return (
    <Page title={`Put right: ${stream.name}, ${sayMonthOf(month)}`} errors={problem?.errors} back={`/manager/agreements/${agreementId}/spend?stream=${encodeURIComponent(stream.code)}`}>
      <span className="govuk-caption-l">{stream.name}, {sayMonthOf(month)}</span>
      <h1 className="govuk-heading-l">Put an entry right</h1>
      <p className="govuk-body">It was entered as {sayPence(pence)}{now !== pence && ` and says ${sayPence(now)} by now`}. The difference becomes an entry of its own.</p>
      <PostForm>
        <Input name="amount" label="What it should be, in pounds" prefix="£" className="govuk-input--width-10" value={typedAt("amount")} error={errorAt("amount")} />
        <Input name="reason" label="Why it was wrong" value={typedAt("reason")} error={errorAt("reason")} />
        <Button preventDoubleClick>Put it right</Button>
      </PostForm>
    </Page>
  );
}
