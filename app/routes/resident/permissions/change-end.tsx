import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { wordsIn } from "#app/content/resident/catalogue";
import { partsOf } from "#app/domain/calendar/calendar-day";
import { canWithdraw, permissionState } from "#app/domain/sharing/permission";
import { today } from "#app/platform/service.server";
import { changePermissionEnd, type EndAnswer } from "#app/services/sharing/change-permission-end.server";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { DateInput } from "#app/ui/govuk/date-input";
import { Page } from "#app/ui/page";
import { useWords } from "#app/ui/words";
import { orNotFound, requirePermission } from "#app/web/access.server";
import { fieldsOf } from "#app/web/field-state";
import { once } from "#app/web/once.server";
import { parseForm, withErrors } from "#app/web/parse-form";
import { redirected } from "#app/web/redirected";
import { asActor } from "#db/client.server";
import { findMyCase } from "#db/queries/resident/find-my-case";
import { findPermissionOfCase } from "#db/queries/sharing/permissions";
import { endForm } from "./permissions.form";

export async function loader({ params, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "own-record:read");
  const { permission, referral } = orNotFound(
    await asActor(actor, async (db) => {
      const mine = await findMyCase(db, actor.id);
      return mine && findPermissionOfCase(db, mine.id, params.permissionId ?? "");
    }),
  );
  return { recipient: permission.recipientName, until: permission.untilOn && partsOf(permission.untilOn), holds: canWithdraw(permissionState({ ...permission, providerUntilOn: referral?.providerUntilOn }, today())) };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "own-record:change");
  const form = await request.formData();
  const words = wordsIn(context.asking.language);
  const { end } = words.myRecord.permissions;
  const { value, errors, typed } = parseForm(endForm(words), form);
  if (errors) return data({ errors, typed }, 422);
  const outcome: Response | Exclude<EndAnswer, "done"> = await once({ actor }, form, async (deps) => {
    const mine = await findMyCase(deps.db, actor.id);
    if (!mine) return "not-found" as const;
    const done = await changePermissionEnd(deps, actor, { caseId: mine.id, permissionId: params.permissionId ?? "", ...value });
    return done === "done" ? redirect("/my/permissions?done=changed") : done;
  });
  if (outcome instanceof Response) return redirected(outcome);
  if (outcome === "not-found") throw new Response("Not found", { status: 404 });
  const refusals = { "over-already": end.over, "ends-in-the-past": end.past, "too-far-off": end.tooFar };
  return data(withErrors(typed, [{ field: "untilOn-day", message: refusals[outcome] }]), 422);
}

export default function ChangeEnd() {
  const { recipient, until, holds } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const { words: { myRecord: { permissions: { end: words } } } } = useWords();
  const { errorAt, typedAt } = fieldsOf(problem);
  const value = (part: "day" | "month" | "year") => typedAt(`untilOn-${part}`, until ? String(until[part]) : "");
  return (
    <Page title={words.title(recipient)} errors={problem?.errors} back="/my/permissions">
      <h1 className="govuk-heading-l">{words.title(recipient)}</h1>
      {holds ? (
        <PostForm>
          <DateInput
            id="untilOn" namePrefix="untilOn" legend={{ text: words.legend, className: "govuk-fieldset__legend--s" }} hint={words.hint} error={errorAt("untilOn")} values={{ day: value("day"), month: value("month"), year: value("year") }}
          />
          <Button preventDoubleClick>{words.save}</Button>
        </PostForm>
      ) : (
        <p className="govuk-body">{words.over}</p>
      )}
    </Page>
  );
}
