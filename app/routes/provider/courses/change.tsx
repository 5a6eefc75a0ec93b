import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { startRefusalWords } from "#app/content/courses";
import { sayDay } from "#app/domain/calendar/words";
import type { StartRefusal } from "#app/domain/courses/start";
import { changeStart } from "#app/services/courses/change-start.server";
import { offerNext } from "#app/services/courses/offer-next.server";
import { ChangedMeanwhile } from "#app/ui/casework/changed-meanwhile";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { Page } from "#app/ui/page";
import { orNotFound, requirePermission } from "#app/web/access.server";
import { fieldsOf } from "#app/web/field-state";
import { once } from "#app/web/once.server";
import { parseForm, withErrors } from "#app/web/parse-form";
import { redirected } from "#app/web/redirected";
import { readOwnStart } from "./read-start.server";
import { changeStartForm } from "./start.form";
import { StartFields } from "./start-fields";

export async function loader({ params, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "services:keep");
  const { start, serviceName } = await readOwnStart(actor, params.startId);
  orNotFound(start.cancelledAt ? undefined : start);
  const { id, startsOn, endsOn, closesOn, places, note, taken, version } = start;
  return { id, serviceName, held: taken, version, now: { startsOn, endsOn, closesOn, places, note } };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "services:keep");
  const { start } = await readOwnStart(actor, params.startId);
  const form = await request.formData();
  const { value, errors, typed } = parseForm(changeStartForm, form);
  if (errors) return data({ errors, typed, changed: false }, 422);
  const outcome: Response | "not-found" | "changed-meanwhile" | StartRefusal = await once({ service: true, forActor: actor.id }, form, async (deps) => {
    const done = await changeStart(deps, actor, { startId: start.id, ...value });
    return done === "done" ? redirect(`/provider/courses/${start.id}?saved=changed`) : done;
  });
  if (typeof outcome !== "string") {
    await offerNext(start.id);
    return redirected(outcome);
  }
  if (outcome === "changed-meanwhile") return data({ errors: [], typed, changed: true }, 409);
  return data({ ...withErrors(typed, [startRefusalWords[orNotFound<StartRefusal>(outcome)]]), changed: false }, 422);
}

export default function ChangeStart() {
  const { id, serviceName, held, version, now } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const { errorAt, typedAt } = fieldsOf(problem);
  const made = problem?.changed ? version : typedAt("version", String(version)) || version;
  return (
    <Page title={`Change the start of ${serviceName}, ${sayDay(now.startsOn)}`} errors={problem?.errors} back={`/provider/courses/${id}`}>
      {problem?.changed && <ChangedMeanwhile by={[]} changes={[`It starts on ${sayDay(now.startsOn)}, with ${now.places === null ? "as many as come" : `${now.places} places`}, of which ${held} are held.`]} goOn="What you typed is below. Check it, and save it again." />}
      <span className="govuk-caption-l">{serviceName}</span>
      <h1 className="govuk-heading-l">Change the start of {sayDay(now.startsOn)}</h1>
      <p className="govuk-body">If the first day changes, everybody who has a place or waits is told.</p>
      <PostForm>
        <input type="hidden" name="version" value={made} />
        <StartFields errorAt={errorAt} typedAt={typedAt} now={now} held={held} />
        <Button preventDoubleClick>Save the start</Button>
      </PostForm>
    </Page>
  );
}
