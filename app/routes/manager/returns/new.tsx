import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { today } from "#app/platform/service.server";
import { askForReturn } from "#app/services/returns/ask-for-return.server";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { Page } from "#app/ui/page";
import { requirePermission } from "#app/web/access.server";
import { once } from "#app/web/once.server";
import { parseForm, withErrors, type FieldError, type Typed } from "#app/web/parse-form";
import { asActor } from "#db/client.server";
import { findAgreement } from "#db/queries/agreements/find-agreement";
import { findRound } from "#db/queries/returns/rounds";
import { WhichReturnFields, theWhole, whichReturn, whichReturnRefused } from "./which-return";
import { returnChoices } from "./which-return.server";

const newReturnForm = z.object(whichReturn);

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "return:build");
  const asked = new URL(request.url).searchParams.get("round") ?? "";
  return asActor(actor, async (db) => {
    const choices = await returnChoices(db, today(), "begun");
    const round = await findRound(db, asked);
    return { choices, first: { agreement: round?.agreementId, stream: round?.streamId ?? theWhole, quarter: round?.quarter ?? choices.lastEnded } };
  });
}

/** Asks for the quarter to be counted; its page says how far that is. */
export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "return:build");
  const form = await request.formData();
  const { value, errors, typed } = parseForm(newReturnForm, form);
  if (errors) return data({ errors, typed }, 422);
  const { agreement, stream, quarter } = value;
  if (!(await asActor(actor, (db) => findAgreement(db, agreement)))) return data(withErrors(typed, [whichReturnRefused["not-found"]]), 422);

  const outcome = await once({ service: true, forActor: actor.id }, form, async (deps) => {
    const asked = await askForReturn(deps, actor, { agreementId: agreement, streamId: stream, quarter });
    return typeof asked === "string" ? asked : redirect(`/manager/returns/${asked.returnId}?saved=built`);
  });
  return typeof outcome === "string" ? data(withErrors(typed, [whichReturnRefused[outcome]]), 422) : outcome;
}

export default function NewReturn() {
  const { choices, first } = useLoaderData<typeof loader>();
  const problem = useActionData<{ errors: FieldError[]; typed: Typed }>();
  const errors: FieldError[] = problem?.errors ?? [];
  return (
    <Page title="Build a return" errors={errors} back="/manager/returns">
      <h1 className="govuk-heading-l">Build a return</h1>
      {choices.agreements.length === 0 ? (
        <p className="govuk-body">There is no agreement yet. Once an administrator has set one up, its quarters can be counted here.</p>
      ) : (
        <PostForm>
          <WhichReturnFields
            choices={choices}
            valueOf={(field) => problem?.typed[field]?.[0] ?? first[field as keyof typeof first]}
            errorAt={(field) => errors.find((error) => error.field === field)?.message}
            quarterHint="A quarter that still runs can be counted and looked at. It can be frozen when it has ended."
          />
          <Button preventDoubleClick>Count this quarter</Button>
        </PostForm>
      )}
    </Page>
  );
}
