import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { sayDay } from "#app/domain/calendar/words";
import { today } from "#app/platform/service.server";
import { holdRecord } from "#app/services/retention/keep-rules.server";
import { readRetention } from "#app/services/retention/read-retention.server";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { Input } from "#app/ui/govuk/input";
import { SummaryList } from "#app/ui/govuk/summary-list";
import { Textarea } from "#app/ui/govuk/textarea";
import { Page } from "#app/ui/page";
import { requirePermission } from "#app/web/access.server";
import { fieldsOf } from "#app/web/field-state";
import { once } from "#app/web/once.server";
import { parseForm, withErrors } from "#app/web/parse-form";
import { redirected } from "#app/web/redirected";
import { holdForm } from "./retention.form";

export async function loader({ context }: LoaderFunctionArgs) {
  requirePermission(context, "place:administer");
  return { holds: (await readRetention(today())).holds };
}

const refusals = { "not-found": "Enter the reference of a case there is", "held-already": "This person’s record is held already" } as const;

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "place:administer");
  const form = await request.formData();
  const { value, errors, typed } = parseForm(holdForm, form);
  if (errors) return data({ errors, typed }, 422);
  // As the service: no administrator sees the case.
  const outcome: Response | keyof typeof refusals = await once({ service: true, forActor: actor.id }, form, async (deps) => {
    const done = await holdRecord(deps, actor, value);
    return done === "done" ? redirect("/admin/retention/holds") : done;
  });
  if (typeof outcome !== "string") return redirected(outcome);
  return data(withErrors(typed, [{ field: "reference", message: refusals[outcome] }]), 422);
}

export default function LegalHolds() {
  const { holds } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const { errorAt, typedAt } = fieldsOf(problem);
  return (
    <Page title="Legal holds" errors={problem?.errors} back={{ href: "/admin/retention", text: "How long records are kept" }}>
      <h1 className="govuk-heading-l">Legal holds ({holds.length})</h1>
      <p className="govuk-body">A record that is held is never made anonymous, whatever the rules say, until somebody ends the hold.</p>
      {holds.length === 0 && <p className="govuk-body">None. A hold stands here from when it is placed until it is ended.</p>}
      {holds.map(({ id, reference, reason, placedByName, placedOn }) => (
        <section key={id} className="wl-section" aria-label={reference}>
          <SummaryList card={{ title: reference }} rows={[{ key: "Why", value: <span className="wl-lines">{reason}</span> }, { key: "Placed", value: `${placedByName}, ${sayDay(placedOn)}` }]} />
          <PostForm action="/admin/retention/holds/end">
            <input type="hidden" name="hold" value={id} />
            <Button className="govuk-button--secondary" preventDoubleClick>End the hold<span className="govuk-visually-hidden"> of {reference}</span></Button>
          </PostForm>
        </section>
      ))}
      <h2 className="govuk-heading-m">Hold a record</h2>
      <PostForm>
        <Input name="reference" label="Reference of a case of theirs" hint="The hold is of the person, with all their cases" className="govuk-input--width-10" error={errorAt("reference")} value={typedAt("reference")} />
        <Textarea name="reason" label="Why it must be kept" hint="Such as a claim or an inquiry. No more of the person than it takes" rows={3} error={errorAt("reason")} value={typedAt("reason")} />
        <Button preventDoubleClick>Hold the record</Button>
      </PostForm>
    </Page>
  );
}
