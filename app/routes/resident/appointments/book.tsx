import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { wordsIn } from "#app/content/resident/catalogue";
import { now } from "#app/platform/service.server";
import { bookAppointment, type Booked } from "#app/services/appointments/book-appointment.server";
import { writeMessage } from "#app/services/correspondence/write-message.server";
import { useAppointmentWords } from "#app/ui/casework/appointment-words";
import { TimesToChoose } from "#app/ui/casework/times-to-choose";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { Page } from "#app/ui/page";
import { requirePermission } from "#app/web/access.server";
import { fieldsOf } from "#app/web/field-state";
import { once } from "#app/web/once.server";
import { parseForm, withErrors } from "#app/web/parse-form";
import { redirected } from "#app/web/redirected";
import { asActor } from "#db/client.server";
import { listPlannedOfCase } from "#db/queries/appointments/find-appointment";
import { findWhoBooks } from "#db/queries/appointments/find-who-books";
import { findMyCase } from "#db/queries/resident/find-my-case";
import { readChoice } from "./read-appointment.server";
import { timeForm } from "./time.form";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "own-record:read");
  return asActor(actor, async (db) => {
    const mine = await findMyCase(db, actor.id);
    const who = mine?.status === "in_support" ? await findWhoBooks(db, mine.id) : undefined;
    if (!mine || !who) return { state: "not-yet" as const };
    if ((await listPlannedOfCase(db, mine.id, now())).length > 0) return { state: "already" as const };
    return { state: "open" as const, leadName: mine.leadName, ...(await readChoice(db, who, request, { staffId: who.leadId })) };
  });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "own-appointment:change");
  const { choose } = wordsIn(context.asking.language).appointments;
  const form = await request.formData();
  const { value, errors, typed } = parseForm(timeForm(choose), form);
  if (errors) return data({ errors, typed }, 422);
  const outcome: Response | Extract<Booked, string> | "closed" = await once({ actor }, form, async (deps) => {
    if ("wouldSuit" in value) {
      const asked = await writeMessage(deps, actor, { words: choose.toAdviser(value.wouldSuit) });
      return asked === "done" ? redirect("/my/appointments?done=asked") : asked;
    }
    const booked = await bookAppointment(deps, actor, value.timeId);
    return typeof booked === "string" ? booked : redirect(`/my/appointments/${booked.appointmentId}?done=booked`);
  });
  if (typeof outcome !== "string") return redirected(outcome);
  // What stands in the way is on the page: an appointment there is already, or support that has not begun.
  return outcome === "taken" ? data(withErrors({ ...typed, time: [] }, [{ field: "time", message: choose.errors.taken }]), 409) : data({ errors: undefined, typed }, 409);
}

export default function BookAppointment() {
  const found = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const { errorAt, typedAt } = fieldsOf(problem);
  const { appointments: { choose } } = useAppointmentWords();
  const back = "/my/appointments";
  if (found.state !== "open") {
    const already = found.state === "already";
    return (
      <Page title={choose.bookTitle} back={back}>
        <h1 className="govuk-heading-l">{already ? choose.already : choose.notYet}</h1>
        <p className="govuk-body">{already ? choose.alreadyWords : choose.notYetWords}</p>
        {already && <p className="govuk-body"><a className="govuk-link" href={back}>{choose.seeMine}</a></p>}
      </Page>
    );
  }
  const { choice, leadName, fromOn } = found;
  const here = "/my/appointments/book";
  const none = choice.same.length + choice.others.length === 0;
  return (
    <Page title={choose.bookTitle} errors={problem?.errors} back={back}>
      <h1 className="govuk-heading-l">{choose.bookTitle}</h1>
      <PostForm action={here}>
        <TimesToChoose choice={choice} adviserName={leadName} errorAt={errorAt} typedAt={typedAt} moreHref={choice.moreFrom && `${here}?from=${choice.moreFrom}`} firstHref={fromOn && here} />
        <Button preventDoubleClick>{none ? choose.askButton : choose.bookButton}</Button>
      </PostForm>
    </Page>
  );
}
