import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { workingDaysUntilDue } from "#app/domain/returns/round";
import { today } from "#app/platform/service.server";
import { openRound, type RoundOpened } from "#app/services/returns/open-round.server";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { DateInput } from "#app/ui/govuk/date-input";
import { Page } from "#app/ui/page";
import { requirePermission } from "#app/web/access.server";
import { calendarDay } from "#app/web/fields";
import { once } from "#app/web/once.server";
import { parseForm, withErrors, type FieldError, type Typed } from "#app/web/parse-form";
import { asActor } from "#db/client.server";
import { WhichReturnFields, theWhole, whichReturn, whichReturnRefused } from "./which-return";
import { returnChoices } from "./which-return.server";

const newRoundForm = z.object({ ...whichReturn, dueOn: calendarDay({ missing: "Enter the day the return is due", what: "The day the return is due" }) });

const refused: Record<Exclude<RoundOpened, "opened">, FieldError> = {
  ...whichReturnRefused,
  "open-already": { field: "quarter", message: "This round is open already" },
  "before-the-end": { field: "dueOn", message: "Enter a day after the quarter has ended" },
  "too-late": { field: "dueOn", message: "Enter a day within a year of the quarter’s end" },
};

export async function loader({ context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "return:build");
  return { choices: await asActor(actor, (db) => returnChoices(db, today(), "a-year-ahead")) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "return:build");
  const form = await request.formData();
  const { value, errors, typed } = parseForm(newRoundForm, form);
  if (errors) return data({ errors, typed }, 422);
  const { agreement, stream, quarter, dueOn } = value;
  const outcome: Response | Exclude<RoundOpened, "opened"> = await once({ actor }, form, async (deps) => {
    const opened = await openRound(deps, actor, { agreementId: agreement, streamId: stream, quarter, dueOn });
    return opened === "opened" ? redirect("/manager/returns?saved=round") : opened;
  });
  return typeof outcome === "string" ? data(withErrors(typed, [refused[outcome]]), 422) : outcome;
}

export default function NewRound() {
  const { choices } = useLoaderData<typeof loader>();
  const problem = useActionData<{ errors: FieldError[]; typed: Typed }>();
  const errors: FieldError[] = problem?.errors ?? [];
  const errorAt = (field: string) => errors.find((error) => error.field === field)?.message;
  const typedAt = (field: string) => problem?.typed[field]?.[0] ?? "";
  return (
    <Page title="Open a round" errors={errors} back="/manager/returns">
      <h1 className="govuk-heading-l">Open a round</h1>
      <p className="govuk-body">A round says when the return of a quarter is due. It stands on the list of returns until the return is sent.</p>
      {choices.agreements.length === 0 ? (
        <p className="govuk-body">There is no agreement yet. Once an administrator has set one up, rounds can be opened for it here.</p>
      ) : (
        <PostForm>
          <WhichReturnFields choices={choices} valueOf={(field) => problem?.typed[field]?.[0] ?? (field === "stream" ? theWhole : undefined)} errorAt={errorAt} quarterHint="A round can be opened a year ahead." />
          <DateInput
            id="dueOn" namePrefix="dueOn" legend={{ text: "When is the return due?", className: "govuk-fieldset__legend--m" }} hint={`Usually ${workingDaysUntilDue} working days after the quarter’s end (local setting).`} error={errorAt("dueOn")}
            values={{ "dueOn-day": typedAt("dueOn-day"), "dueOn-month": typedAt("dueOn-month"), "dueOn-year": typedAt("dueOn-year") }}
          />
          <Button preventDoubleClick>Open this round</Button>
        </PostForm>
      )}
    </Page>
  );
}
