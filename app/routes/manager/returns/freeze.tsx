import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { quarterLabel } from "#app/domain/calendar/financial-quarter";
import { mayFreeze } from "#app/domain/returns/checks";
import { returnLife } from "#app/domain/returns/return";
import { askToFreeze } from "#app/services/returns/ask-to-freeze.server";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { Textarea } from "#app/ui/govuk/textarea";
import { WarningText } from "#app/ui/govuk/warning-text";
import { Page } from "#app/ui/page";
import { orNotFound, requirePermission } from "#app/web/access.server";
import { optionalText, version } from "#app/web/fields";
import { once } from "#app/web/once.server";
import { parseForm, type FieldError, type Typed } from "#app/web/parse-form";
import { asActor } from "#db/client.server";
import { findReturn } from "#db/queries/returns/returns";
import { CheckList } from "./check-list";
import { checksToShow, totalsToShow } from "./return-to-show.server";
import { TotalsTable } from "./totals-table";

const freezeForm = z.object({ version: version(), words: optionalText({ what: "The reason", max: 2_000 }) });

export async function loader({ params, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "return:freeze");
  return asActor(actor, async (db) => {
    const found = orNotFound(await findReturn(db, params.returnId ?? ""));
    if (!returnLife[found.status].freeze) throw redirect(`/manager/returns/${found.id}`);
    const { id, quarter, agreementName, version: ofReturn } = found;
    return { found: { id, quarter, agreementName, version: ofReturn }, totals: await totalsToShow(db, found), checks: await checksToShow(db, found.checks), free: mayFreeze(found.checks) };
  });
}

export async function action({ request, params: { returnId = "" }, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "return:freeze");
  const form = await request.formData();
  orNotFound(await asActor(actor, (db) => findReturn(db, returnId)));
  const { value, errors, typed } = parseForm(freezeForm, form);
  if (errors) return data({ errors, typed }, 422);

  const outcome = await once({ actor }, form, async (deps) => {
    const asked = await askToFreeze(deps, actor, returnId, value);
    return asked === "asked" ? redirect(`/manager/returns/${returnId}?saved=frozen`) : asked;
  });
  if (outcome === "say-why") return data({ errors: [{ field: "words", message: "Enter why the warnings are accepted" }], typed }, 422);
  if (outcome === "has-errors") return data({ errors: [{ field: "checks", message: "Put the errors right, then count the quarter again" }], typed }, 422);
  if (outcome === "not-found") throw new Response("Not found", { status: 404 });
  if (outcome === "being-counted") return data({ errors: [{ field: "main-content", message: "This return is being counted. Read it once more when that is done" }], typed }, 409);
  if (typeof outcome === "string") return data({ errors: [{ field: "main-content", message: "Somebody else has changed this return since you opened it. This is how it stands now" }], typed }, 409);
  return outcome;
}

export default function FreezeReturn() {
  const { found, totals, checks, free } = useLoaderData<typeof loader>();
  const problem = useActionData<{ errors: FieldError[]; typed: Typed }>();
  const errors: FieldError[] = problem?.errors ?? [];
  const title = `Freeze the return of ${quarterLabel(found.quarter)}`;
  return (
    <Page title={`${title}, ${found.agreementName}`} errors={errors} back={`/manager/returns/${found.id}`} wide>
      <span className="govuk-caption-l">{found.agreementName}</span>
      <h1 className="govuk-heading-l">{title}</h1>
      <WarningText>A frozen return never changes. What is recorded or corrected later goes into the next return, with a reason.</WarningText>
      <TotalsTable returnId={found.id} totals={totals} />
      <h2 className="govuk-heading-m" id="checks">Checks</h2>
      <CheckList checks={checks} />
      {free ? (
        <PostForm>
          <input type="hidden" name="version" value={found.version} />
          {checks.length > 0 && (
            <Textarea
              name="words"
              value={problem?.typed.words?.[0]}
              rows={4}
              label={{ text: "Why can it be frozen with these warnings?", className: "govuk-label--m" }}
              hint="Kept with the return, for whoever signs it off and whoever audits it. Name nobody."
              error={errors.find(({ field }) => field === "words")?.message}
            />
          )}
          <Button preventDoubleClick>Freeze this return</Button>
        </PostForm>
      ) : (
        <p className="govuk-body">A return with errors cannot be frozen. Put them right in the cases above, then count the quarter again.</p>
      )}
    </Page>
  );
}
