import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { monthsToEnter } from "#app/domain/agreements/spending";
import { sayMonthOf } from "#app/domain/calendar/words";
import { today } from "#app/platform/service.server";
import { recordSpend } from "#app/services/agreements/record-spend.server";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { Input } from "#app/ui/govuk/input";
import { Select } from "#app/ui/govuk/select";
import { Page } from "#app/ui/page";
import { orNotFound, requirePermission } from "#app/web/access.server";
import { fieldsOf } from "#app/web/field-state";
import { once } from "#app/web/once.server";
import { parseForm, withErrors } from "#app/web/parse-form";
import { redirected } from "#app/web/redirected";
import { asActor } from "#db/client.server";
import { findAgreement } from "#db/queries/agreements/find-agreement";
import { listBudgets } from "#db/queries/agreements/spend";
import { spendForm } from "./spend.form";

export async function loader({ params, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "agreement:keep");
  const { agreement, streams } = await asActor(actor, async (db) => {
    const found = orNotFound(await findAgreement(db, params.agreementId ?? ""));
    return { agreement: found, streams: await listBudgets(db, found.id) };
  });
  const months = [...new Set(streams.flatMap((stream) => monthsToEnter(stream, today())))].sort().toReversed();
  return { agreement, streams: streams.map(({ id, code, name }) => ({ id, name: `${code} ${name}` })), months };
}

export async function action({ request, params: { agreementId = "" }, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "agreement:keep");
  const form = await request.formData();
  orNotFound(await asActor(actor, (db) => findAgreement(db, agreementId)));
  const { value, errors, typed } = parseForm(spendForm, form);
  if (errors) return data({ errors, typed }, 422);
  const outcome = await once({ actor }, form, async (deps) => {
    const recorded = await recordSpend(deps, actor, { agreementId, streamId: value.stream, month: value.month, pence: value.amount, note: value.note });
    return recorded === "recorded" ? redirect(`/manager/agreements/${agreementId}/spend?saved=recorded`) : recorded;
  });
  if (outcome === "not-found") return data(withErrors(typed, [{ field: "stream", message: "Select the stream that paid" }]), 422);
  if (outcome === "not-of-the-stream") return data(withErrors(typed, [{ field: "month", message: "Select a month in which the stream runs and that has begun" }]), 422);
  return redirected(outcome);
}

export default function NewSpend() {
  const { agreement, streams, months } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const { errorAt, typedAt } = fieldsOf(problem);
  return (
    <Page title={`Enter spending: ${agreement.name}`} errors={problem?.errors} back={`/manager/agreements/${agreement.id}/spend`}>
      <span className="govuk-caption-l">{agreement.name}</span>
      <h1 className="govuk-heading-l">Enter spending</h1>
      <p className="govuk-body">Entries are only ever added. What is wrong is put right by another one, with a reason.</p>
      <PostForm>
        <Select name="stream" label="Stream" value={typedAt("stream")} error={errorAt("stream")} items={[{ value: "", text: "Select a stream" }, ...streams.map(({ id, name }) => ({ value: id, text: name }))]} />
        <Select name="month" label="Month" value={typedAt("month")} error={errorAt("month")} items={[{ value: "", text: "Select a month" }, ...months.map((month) => ({ value: month.slice(0, 7), text: sayMonthOf(month) }))]} />
        <Input name="amount" label="Amount, in pounds" hint="A minus in front for money that came back" prefix="£" className="govuk-input--width-10" value={typedAt("amount")} error={errorAt("amount")} />
        <Input name="note" label="Note (optional)" value={typedAt("note")} error={errorAt("note")} />
        <Button preventDoubleClick>Enter it</Button>
      </PostForm>
    </Page>
  );
}
