import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { leastMonths, mostMonths, usualMonths } from "#app/domain/retention/retention";
import { setRetentionRule } from "#app/services/retention/keep-rules.server";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { Input } from "#app/ui/govuk/input";
import { Select } from "#app/ui/govuk/select";
import { Textarea } from "#app/ui/govuk/textarea";
import { Page } from "#app/ui/page";
import { requirePermission } from "#app/web/access.server";
import { fieldsOf } from "#app/web/field-state";
import { once } from "#app/web/once.server";
import { parseForm, withErrors } from "#app/web/parse-form";
import { redirected } from "#app/web/redirected";
import { asActor } from "#db/client.server";
import { listRules, listStreamsToRule } from "#db/queries/retention/retention";
import { ruleForm } from "./retention.form";

export async function loader({ context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "place:administer");
  return asActor(actor, async (db) => ({ streams: await listStreamsToRule(db), own: (await listRules(db)).find(({ streamId }) => streamId === null)?.months ?? usualMonths }));
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "place:administer");
  const form = await request.formData();
  const { value, errors, typed } = parseForm(ruleForm, form);
  if (errors) return data({ errors, typed }, 422);
  const outcome: Response | "no-such-stream" = await once({ service: true, forActor: actor.id }, form, async (deps) => {
    const done = await setRetentionRule(deps, actor, { streamId: value.stream === "place" ? null : value.stream, months: value.months, words: value.words });
    return done === "done" ? redirect("/admin/retention") : done;
  });
  if (typeof outcome !== "string") return redirected(outcome);
  return data(withErrors(typed, [{ field: "stream", message: "Select whose rule it is" }]), 422);
}

export default function RetentionRules() {
  const { streams, own } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const { errorAt, typedAt } = fieldsOf(problem);
  return (
    <Page title="Say how long records are kept" errors={problem?.errors} back={{ href: "/admin/retention", text: "How long records are kept" }}>
      <h1 className="govuk-heading-l">Say how long records are kept</h1>
      <p className="govuk-body">In months after the last contact. The place’s own is {own}. A stream’s rule holds for whoever it claimed something for, and the longest wins.</p>
      <PostForm>
        <Select name="stream" label="Whose rule" error={errorAt("stream")} value={typedAt("stream", "place")} items={[{ value: "place", text: "The place’s own" }, ...streams.map(({ id, code, name }) => ({ value: id, text: `${code}: ${name}` }))]} />
        <Input name="months" label="How long" hint={`From ${leastMonths} to ${mostMonths} months`} suffix="months" className="govuk-input--width-3" inputMode="numeric" error={errorAt("months")} value={typedAt("months")} />
        <Textarea name="words" label="Why, and where the rule comes from" rows={3} error={errorAt("words")} value={typedAt("words")} />
        <Button preventDoubleClick>Save the rule</Button>
      </PostForm>
    </Page>
  );
}
