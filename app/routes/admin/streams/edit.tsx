import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { sayWorkingDays } from "#app/content/finding";
import { sayDay } from "#app/domain/calendar/words";
import { defaultReferralClocks } from "#app/domain/referrals/clocks";
import { seenClocks, setStreamClocks } from "#app/services/streams/set-stream-clocks.server";
import { Button } from "#app/ui/govuk/button";
import { Input } from "#app/ui/govuk/input";
import { NotificationBanner } from "#app/ui/govuk/notification-banner";
import { SummaryList } from "#app/ui/govuk/summary-list";
import { PostForm } from "#app/ui/form";
import { Page } from "#app/ui/page";
import { orNotFound, requirePermission } from "#app/web/access.server";
import { fieldsOf } from "#app/web/field-state";
import { once } from "#app/web/once.server";
import { parseForm, withErrors } from "#app/web/parse-form";
import { redirected } from "#app/web/redirected";
import { asActor } from "#db/client.server";
import { findStreamClocks, listServicesOfStream } from "#db/queries/streams/stream-clocks";
import { streamClocksForm } from "./edit.form";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "place:administer");
  return asActor(actor, async (db) => {
    const stream = orNotFound(await findStreamClocks(db, params.streamId ?? ""));
    return { stream, seen: seenClocks(stream), services: await listServicesOfStream(db, stream.id), saved: new URL(request.url).searchParams.has("saved") };
  });
}

const refusals = {
  "both-or-neither": { field: "expireAfter", message: "Enter both numbers of days, or leave both empty" },
  "reminder-too-late": { field: "remindAfter", message: "The reminder must come before the end" },
  "changed-meanwhile": { field: "remindAfter", message: "Somebody else changed these days while you had the page open. What is saved now is shown above. Check your answers and save again" },
} as const;

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "place:administer");
  const streamId = params.streamId ?? "";
  const form = await request.formData();
  const { value, errors, typed } = parseForm(streamClocksForm, form);
  if (errors) return data({ errors, typed }, 422);
  const clocks = { remindAfter: value.remindAfter ?? null, expireAfter: value.expireAfter ?? null };
  const outcome: Response | Exclude<Awaited<ReturnType<typeof setStreamClocks>>, "done"> = await once({ actor }, form, async (deps) => {
    const done = await setStreamClocks(deps, actor, { streamId, clocks, seen: value.seen });
    return done === "done" ? redirect(`/admin/streams/${streamId}?saved`) : done;
  });
  if (typeof outcome !== "string") return redirected(outcome);
  if (outcome === "not-found") throw new Response("Not found", { status: 404 });
  return data(withErrors(typed, [refusals[outcome]]), outcome === "changed-meanwhile" ? 409 : 422);
}

const inWords = (days: number | null, own: number) => (days === null ? `${sayWorkingDays(own)} (the place’s own)` : sayWorkingDays(days));

export default function EditStream() {
  const { stream, seen, services, saved } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const { errorAt, typedAt } = fieldsOf(problem);
  const { remindAfter, expireAfter } = defaultReferralClocks;
  const banner = saved && !problem ? <NotificationBanner type="success">Saved. It holds for what is sent or answered from now on. Days that were told to somebody stay.</NotificationBanner> : undefined;
  return (
    <Page title={`${stream.code}: how long providers have to answer`} back={{ href: "/admin/streams", text: "Back to funding streams" }} errors={problem?.errors} before={banner}>
      <span className="govuk-caption-l">Funding stream {stream.code}</span>
      <h1 className="govuk-heading-l">{stream.name}</h1>
      <SummaryList
        rows={[
          { key: "Funder", value: stream.funder },
          { key: "Runs", value: `${sayDay(stream.fromOn)} to ${sayDay(stream.untilOn)}` },
          { key: "Reminder after", value: inWords(stream.remindAfter, remindAfter) },
          { key: "Ends unanswered after", value: inWords(stream.expireAfter, expireAfter) },
          { key: "Pays for", value: services.length > 0 ? <ul className="govuk-list">{services.map(({ id, name }) => <li key={id}>{name}</li>)}</ul> : "No service yet" },
        ]}
      />
      <h2 className="govuk-heading-m">How long providers have to answer</h2>
      <p className="govuk-body">In working days, from the day it is their turn. Leave both empty for the place’s own: a reminder after {sayWorkingDays(remindAfter)}, the end after {sayWorkingDays(expireAfter)}.</p>
      <PostForm>
        <input type="hidden" name="seen" value={seen} />
        <Input name="remindAfter" label="Reminder after" suffix="working days" className="govuk-input--width-3" inputMode="numeric" error={errorAt("remindAfter")} value={typedAt("remindAfter", stream.remindAfter?.toString() ?? "")} />
        <Input name="expireAfter" label="Ends unanswered after" suffix="working days" className="govuk-input--width-3" inputMode="numeric" error={errorAt("expireAfter")} value={typedAt("expireAfter", stream.expireAfter?.toString() ?? "")} />
        <Button preventDoubleClick>Save</Button>
      </PostForm>
    </Page>
  );
}
