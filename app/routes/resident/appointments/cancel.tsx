import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { wordsIn } from "#app/content/resident/catalogue";
import { residentCancelReasons } from "#app/domain/appointments/appointment";
import { isShortNotice, residentMay } from "#app/domain/appointments/appointment-status";
import { now } from "#app/platform/service.server";
import { cancelMyAppointment } from "#app/services/appointments/cancel-my-appointment.server";
import { useAppointmentWords } from "#app/ui/casework/appointment-words";
import { phonePart } from "#app/ui/casework/hub-list";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { InsetText } from "#app/ui/govuk/inset-text";
import { Radios } from "#app/ui/govuk/radios";
import { Textarea } from "#app/ui/govuk/textarea";
import { Page } from "#app/ui/page";
import { link, Rich } from "#app/ui/words";
import { requirePermission } from "#app/web/access.server";
import { fieldsOf } from "#app/web/field-state";
import { once } from "#app/web/once.server";
import { parseForm } from "#app/web/parse-form";
import { redirected } from "#app/web/redirected";
import { cancelForm } from "./cancel.form";
import { readMyAppointment } from "./read-appointment.server";

export async function loader({ params, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "own-record:read");
  const { appointment, hubPhone } = await readMyAppointment(actor, params.appointmentId);
  return { id: appointment.id, startsAt: appointment.startsAt, staffName: appointment.staffName, mayCancel: residentMay(appointment, now()).cancel, soon: isShortNotice(appointment, now()), hubPhone };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "own-appointment:change");
  const { appointmentId: id = "" } = params;
  const form = await request.formData();
  const { value, errors, typed } = parseForm(cancelForm(wordsIn(context.asking.language).appointments.cancelling), form);
  if (errors) return data({ errors, typed }, 422);
  const outcome: Response | "not-found" | "too-late" = await once({ actor }, form, async (deps) => {
    const done = await cancelMyAppointment(deps, actor, { id, ...value });
    return done === "done" ? redirect("/my/appointments?done=cancelled") : done;
  });
  if (outcome === "not-found") throw new Response("Not found", { status: 404 });
  return outcome === "too-late" ? data({ errors: undefined, typed }, 409) : redirected(outcome);
}

export default function CancelMyAppointment() {
  const { id, startsAt, staffName, mayCancel, soon, hubPhone } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const { errorAt, typedAt } = fieldsOf(problem);
  const { appointments: { cancelling, cancelReasons, choose, one }, when } = useAppointmentWords();
  const back = `/my/appointments/${id}`;
  if (!mayCancel) {
    return (
      <Page title={cancelling.gone} back={back}>
        <h1 className="govuk-heading-l">{cancelling.gone}</h1>
        <p className="govuk-body">{choose.goneWords}</p>
        <p className="govuk-body"><a className="govuk-link" href="/my/appointments">{choose.seeMine}</a></p>
      </Page>
    );
  }
  return (
    <Page title={cancelling.title} errors={problem?.errors} back={back}>
      <h1 className="govuk-heading-l">{cancelling.title}</h1>
      <p className="govuk-body">{cancelling.lead(when(startsAt), staffName)}</p>
      <p className="govuk-body"><Rich text={cancelling.move} parts={{ move: link(`${back}/move`) }} /></p>
      {soon && <InsetText><Rich text={one.soon(hubPhone)} parts={phonePart} /></InsetText>}
      <PostForm>
        <Radios
          name="reason" legend={{ text: cancelling.legend, className: "govuk-fieldset__legend--m" }} hint={cancelling.legendHint} error={errorAt("reason")} value={typedAt("reason")}
          items={residentCancelReasons.map((reason) => ({ value: reason, text: cancelReasons[reason] }))}
        />
        <Textarea name="words" label={{ text: cancelling.words, className: "govuk-label--s" }} rows={3} error={errorAt("words")} value={typedAt("words")} />
        <Button className="govuk-button--warning" preventDoubleClick>{cancelling.button}</Button>
      </PostForm>
    </Page>
  );
}
