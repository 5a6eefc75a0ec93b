import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { quarterLabel } from "#app/domain/calendar/financial-quarter";
import { returnLife } from "#app/domain/returns/return";
import { supersedeReturn, type Superseded } from "#app/services/returns/supersede-return.server";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { Textarea } from "#app/ui/govuk/textarea";
import { WarningText } from "#app/ui/govuk/warning-text";
import { Page } from "#app/ui/page";
import { orNotFound, requirePermission } from "#app/web/access.server";
import { text, version } from "#app/web/fields";
import { once } from "#app/web/once.server";
import { parseForm, type FieldError, type Typed } from "#app/web/parse-form";
import { asActor } from "#db/client.server";
import { findFrozenLast, findReturn } from "#db/queries/returns/returns";

const supersedeForm = z.object({ version: version(), reason: text({ missing: "Enter why this return is superseded", what: "The reason", max: 2_000 }) });

const refused: Record<Exclude<Superseded, "superseded" | "not-found">, string> = {
  "same-person": "You froze this return. Somebody else must supersede it",
  "not-the-last": "Another return was frozen after this one and was counted with it in mind. Supersede that one first",
  "changed-meanwhile": "Somebody else has changed this return since you opened it. This is how it stands now",
};

export async function loader({ params, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "return:sign-off");
  return asActor(actor, async (db) => {
    const found = orNotFound(await findReturn(db, params.returnId ?? ""));
    if (!returnLife[found.status].supersede) throw redirect(`/manager/returns/${found.id}`);
    const last = await findFrozenLast(db, found.agreementId);
    const { id, quarter, agreementName, streamName, version: ofReturn, signedOffAt } = found;
    return {
      found: { id, quarter, agreementName, streamName, version: ofReturn, signedOff: signedOffAt !== null },
      frozeIt: found.frozenBy === actor.id,
      after: last && last.id !== id ? { id: last.id, label: `${quarterLabel(last.quarter)}${last.streamName === null ? "" : `, ${last.streamName}`}` } : undefined,
    };
  });
}

export async function action({ request, params: { returnId = "" }, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "return:sign-off");
  const form = await request.formData();
  orNotFound(await asActor(actor, (db) => findReturn(db, returnId)));
  const { value, errors, typed } = parseForm(supersedeForm, form);
  if (errors) return data({ errors, typed }, 422);
  const outcome: Response | Exclude<Superseded, "superseded"> = await once({ service: true, forActor: actor.id }, form, async (deps) => {
    const done = await supersedeReturn(deps, actor, returnId, value);
    return done === "superseded" ? redirect(`/manager/returns/${returnId}?saved=superseded`) : done;
  });
  if (outcome === "not-found") throw new Response("Not found", { status: 404 });
  return typeof outcome === "string" ? data({ errors: [{ field: "main-content", message: refused[outcome] }], typed }, 409) : outcome;
}

export default function SupersedeReturn() {
  const { found, frozeIt, after } = useLoaderData<typeof loader>();
  const problem = useActionData<{ errors: FieldError[]; typed: Typed }>();
  const errors: FieldError[] = problem?.errors ?? [];
  const title = `Supersede the return of ${quarterLabel(found.quarter)}`;
  return (
    <Page title={`${title}, ${found.agreementName}`} errors={errors} back={`/manager/returns/${found.id}`}>
      <span className="govuk-caption-l">{found.agreementName}{found.streamName !== null && `, ${found.streamName}`}</span>
      <h1 className="govuk-heading-l">{title}</h1>
      <p className="govuk-body">Late records and corrections need no new return: they become adjustments of the next one, with their reasons. Supersede this one only where the whole of it must not stand.</p>
      <ul className="govuk-list govuk-list--bullet">
        <li>What it claimed is claimed no more, and what it took back is claimed again.</li>
        <li>Its rows{found.signedOff && " and files"} stay as they are, marked as superseded.</li>
        <li>The quarter can be counted anew. The new return is frozen by one person and signed off by another, like any.</li>
        {found.signedOff && <li>There is no publication copy of the new one: beside what may be published already, it could tell of a few people.</li>}
      </ul>
      {frozeIt && <p className="govuk-body">You froze this return, so somebody else must supersede it.</p>}
      {after && (
        <p className="govuk-body">
          The return of <a className="govuk-link" href={`/manager/returns/${after.id}`}>{after.label}</a> was frozen after this one and was counted with it in mind. Supersede that one first.
        </p>
      )}
      {!frozeIt && !after && (
        <PostForm>
          <input type="hidden" name="version" value={found.version} />
          <WarningText>This cannot be undone.</WarningText>
          <Textarea
            name="reason" rows={4} value={problem?.typed.reason?.[0]} label={{ text: "Why must it not stand?", className: "govuk-label--m" }}
            hint="Kept with the return, for whoever audits it. Name nobody." error={errors.find(({ field }) => field === "reason")?.message}
          />
          <Button className="govuk-button--warning" preventDoubleClick>Supersede this return</Button>
        </PostForm>
      )}
    </Page>
  );
}
