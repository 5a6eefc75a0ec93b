import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { quarterLabel } from "#app/domain/calendar/financial-quarter";
import { mostDrawn, replyWorkingDays } from "#app/domain/outcomes/evidence-sample";
import { drawEvidenceSample } from "#app/services/outcomes/draw-evidence-sample.server";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { Input } from "#app/ui/govuk/input";
import { Select } from "#app/ui/govuk/select";
import { Page } from "#app/ui/page";
import { requirePermission } from "#app/web/access.server";
import { fieldsOf } from "#app/web/field-state";
import { identifier, optionalNumber } from "#app/web/fields";
import { once } from "#app/web/once.server";
import { parseForm } from "#app/web/parse-form";
import { redirected } from "#app/web/redirected";
import { asActor } from "#db/client.server";
import { listSamples } from "#db/queries/outcomes/evidence-samples";
import { listReturns } from "#db/queries/returns/returns";

export async function loader({ context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "evidence:sample");
  return asActor(actor, async (db) => {
    const drawn = await listSamples(db);
    const counted = (await listReturns(db)).filter(({ streamId, status, agreementId, quarter }) => !streamId && status !== "superseded" && !drawn.some((one) => one.agreementId === agreementId && one.quarter === quarter));
    return { returns: counted.map(({ id, quarter, agreementName }) => ({ id, quarter, agreementName })) };
  });
}

const form = z.object({
  returnId: identifier("Select a quarter"),
  size: optionalNumber({ what: "How many", min: 1, max: mostDrawn })
    .refine((size) => size !== undefined, "Enter how many outcomes to draw")
    .refine((size) => size === undefined || Number.isInteger(size), "How many must be a whole number"),
});

const refused = { "not-found": "Select a quarter that was counted", "nothing-counts": "Nothing counts in this quarter yet. Count it again first", "drawn-already": "A sample of this quarter was drawn already" } as const;

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "evidence:sample");
  const sent = await request.formData();
  const { value, errors, typed } = parseForm(form, sent);
  if (errors) return data({ errors, typed }, 422);
  const outcome: Response | keyof typeof refused = await once({ service: true, forActor: actor.id }, sent, async (deps) => {
    const done = await drawEvidenceSample(deps, actor, { returnId: value.returnId, size: value.size ?? 1 });
    return typeof done === "string" ? done : redirect(`/manager/evidence/${done.sampleId}?saved=drawn`);
  });
  return typeof outcome === "string" ? data({ errors: [{ field: "returnId", message: refused[outcome] }], typed }, 422) : redirected(outcome);
}

/** Draws outcomes of a quarter at random. */
export default function DrawSample() {
  const { returns } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const { errorAt, typedAt } = fieldsOf(problem);
  return (
    <Page title="Draw a sample" errors={problem?.errors} back={{ href: "/manager/evidence", text: "Evidence looked at again" }}>
      <h1 className="govuk-heading-l">Draw a sample</h1>
      {returns.length === 0 ? (
        <p className="govuk-body">There is no counted quarter without a sample. <a className="govuk-link" href="/manager/returns/new">Count a quarter</a> and it can be chosen here.</p>
      ) : (
        <PostForm>
          <p className="govuk-body">Each outcome that the quarter counts is as likely to be drawn as any other. What the draw was made with is written down, so that anybody can repeat it. One sample for each quarter: the draw cannot be made again until it suits.</p>
          <Select name="returnId" label="Quarter" value={typedAt("returnId")} error={errorAt("returnId")} items={[{ value: "", text: "Select one" }, ...returns.map(({ id, quarter, agreementName }) => ({ value: id, text: `${quarterLabel(quarter)}, ${agreementName}` }))]} />
          <Input name="size" label="How many outcomes" hint={`From 1 to ${mostDrawn}. The teams have ${replyWorkingDays} working days to reply`} className="govuk-input--width-3" inputMode="numeric" value={typedAt("size")} error={errorAt("size")} />
          <Button preventDoubleClick>Draw them</Button>
        </PostForm>
      )}
    </Page>
  );
}
