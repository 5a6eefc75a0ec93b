import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { sayCount } from "#app/content/names";
import { sayDay } from "#app/domain/calendar/words";
import { cancelStart } from "#app/services/courses/cancel-start.server";
import { settleCancelled } from "#app/services/courses/settle-cancelled.server";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { NotificationBanner } from "#app/ui/govuk/notification-banner";
import { Page } from "#app/ui/page";
import { orNotFound, requirePermission } from "#app/web/access.server";
import { once } from "#app/web/once.server";
import { parseForm } from "#app/web/parse-form";
import { redirected } from "#app/web/redirected";
import { readOwnStart } from "./read-start.server";
import { cancelStartForm } from "./start.form";

export async function loader({ params, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "services:keep");
  const { start, serviceName, waiting } = await readOwnStart(actor, params.startId);
  orNotFound(start.cancelledAt ? undefined : start);
  return { id: start.id, serviceName, startsOn: start.startsOn, held: start.taken, waiting, version: start.version };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "services:keep");
  const { start } = await readOwnStart(actor, params.startId);
  const form = await request.formData();
  const { value, errors } = parseForm(cancelStartForm, form);
  if (errors) return data({ errors, changed: false }, 422);
  const outcome: Response | "not-found" | "changed-meanwhile" = await once({ actor }, form, async (deps) => {
    const done = await cancelStart(deps, actor, { startId: start.id, version: value.version });
    return done === "done" ? redirect("/provider/courses?saved=cancelled") : done;
  });
  if (outcome === "changed-meanwhile") return data({ errors: [], changed: true }, 409);
  if (typeof outcome === "string") return orNotFound(undefined);
  await settleCancelled();
  return redirected(outcome);
}

export default function CancelStart() {
  const { id, serviceName, startsOn, held, waiting, version } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  return (
    <Page title={`Cancel the start of ${serviceName}, ${sayDay(startsOn)}`} errors={problem?.errors} back={`/provider/courses/${id}`}>
      {problem?.changed && <NotificationBanner title="Changed since you opened it" role="alert">Somebody changed this start after you opened it. It is not cancelled. This is how it stands now.</NotificationBanner>}
      <span className="govuk-caption-l">{serviceName}</span>
      <h1 className="govuk-heading-l">Cancel the start of {sayDay(startsOn)}?</h1>
      <p className="govuk-body">{sayCount(held, "person holds a place", "people hold a place")} and {sayCount(waiting, "waits", "wait")}. We tell them and their advisers at once. They keep their turn, and come before others on the list of your next start of this course.</p>
      <PostForm>
        <input type="hidden" name="version" value={version} />
        <Button className="govuk-button--warning" preventDoubleClick>Cancel this start</Button>
      </PostForm>
      <p className="govuk-body"><a className="govuk-link" href={`/provider/courses/${id}`}>Keep it as it is</a></p>
    </Page>
  );
}
