import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { wordsIn } from "#app/content/resident/catalogue";
import { isShortNotice, residentMay } from "#app/domain/appointments/appointment-status";
import { now } from "#app/platform/service.server";
import { moveMyAppointment, type MovedByResident } from "#app/services/appointments/move-my-appointment.server";
import { writeMessage } from "#app/services/correspondence/write-message.server";
import { useAppointmentWords } from "#app/ui/casework/appointment-words";
import { phonePart } from "#app/ui/casework/hub-list";
import { TimesToChoose } from "#app/ui/casework/times-to-choose";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { InsetText } from "#app/ui/govuk/inset-text";
import { Page } from "#app/ui/page";
import { Rich } from "#app/ui/words";
import { requirePermission } from "#app/web/access.server";
import { fieldsOf } from "#app/web/field-state";
import { once } from "#app/web/once.server";
import { parseForm, withErrors } from "#app/web/parse-form";
import { redirected } from "#app/web/redirected";
import { readChoice, readMyAppointment } from "./read-appointment.server";
import { timeForm } from "./time.form";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "own-record:read");
  const { appointment, hubPhone, choice, fromOn } = await readMyAppointment(actor, params.appointmentId, (db, mine, { appointment: { id, staffId } }) => readChoice(db, mine, request, { staffId, moving: id }));
  return { id: appointment.id, startsAt: appointment.startsAt, staffName: appointment.staffName, mayMove: residentMay(appointment, now()).move, soon: isShortNotice(appointment, now()), hubPhone, choice, fromOn };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "own-appointment:change");
  const { appointmentId: id = "" } = params;
  const { choose } = wordsIn(context.asking.language).appointments;
  const form = await request.formData();
  const { value, errors, typed } = parseForm(timeForm(choose), form);
  if (errors) return data({ errors, typed }, 422);
  const outcome: Response | Exclude<MovedByResident, "done"> | "closed" = await once({ actor }, form, async (deps) => {
    if ("wouldSuit" in value) {
      const asked = await writeMessage(deps, actor, { words: choose.toAdviser(value.wouldSuit) });
      return asked === "done" ? redirect(`/my/appointments/${id}?done=asked`) : asked;
    }
    const moved = await moveMyAppointment(deps, actor, { id, timeId: value.timeId });
    return moved === "done" ? redirect(`/my/appointments/${id}?done=moved`) : moved;
  });
  if (typeof outcome !== "string") return redirected(outcome);
  if (outcome === "not-found") throw new Response("Not found", { status: 404 });
  // Begun or called off meanwhile: the page says so.
  return outcome === "taken" ? data(withErrors({ ...typed, time: [] }, [{ field: "time", message: choose.errors.taken }]), 409) : data({ errors: undefined, typed }, 409);
}

export default function MoveMyAppointment() {
  const { id, startsAt, staffName, mayMove, soon, hubPhone, choice, fromOn } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const { errorAt, typedAt } = fieldsOf(problem);
  const { appointments: { choose, one }, when } = useAppointmentWords();
  const [back, here] = [`/my/appointments/${id}`, `/my/appointments/${id}/move`];
  if (!mayMove) {
    return (
      <Page title={choose.gone} back={back}>
        <h1 className="govuk-heading-l">{choose.gone}</h1>
        <p className="govuk-body">{choose.goneWords}</p>
        <p className="govuk-body"><a className="govuk-link" href="/my/appointments">{choose.seeMine}</a></p>
      </Page>
    );
  }
  const none = choice.same.length + choice.others.length === 0;
  return (
    <Page title={choose.moveTitle} errors={problem?.errors} back={back}>
      <h1 className="govuk-heading-l">{choose.moveTitle}</h1>
      <p className="govuk-body">{choose.now(when(startsAt))}</p>
      {soon && <InsetText><Rich text={one.soon(hubPhone)} parts={phonePart} /></InsetText>}
      <PostForm action={here}>
        <TimesToChoose choice={choice} adviserName={staffName} errorAt={errorAt} typedAt={typedAt} moreHref={choice.moreFrom && `${here}?from=${choice.moreFrom}`} firstHref={fromOn && here} />
        <Button preventDoubleClick>{none ? choose.askButton : choose.moveButton}</Button>
      </PostForm>
    </Page>
  );
}
