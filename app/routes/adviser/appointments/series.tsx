import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { sayName } from "#app/content/names";
import { now, today as todayIs } from "#app/platform/service.server";
import { datesToOffer } from "#app/services/appointments/dates-of-series.server";
import { offerSeries, type SeriesAnswer } from "#app/services/appointments/offer-series.server";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { Page } from "#app/ui/page";
import { orNotFound, requirePermission } from "#app/web/access.server";
import { fieldsOf } from "#app/web/field-state";
import { once } from "#app/web/once.server";
import { parseForm, withErrors } from "#app/web/parse-form";
import { redirected } from "#app/web/redirected";
import { asActor } from "#db/client.server";
import { findWhoBooks } from "#db/queries/appointments/find-who-books";
import { findCaseForShow } from "#db/queries/cases/find-case-for-show";
import { PersonBar } from "../cases/person-bar";
import { readCaseToWork } from "../cases/read-case.server";
import { seriesForm } from "./series.form";
import { DatesToOffer, SeriesFields } from "./series-parts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "appointment:keep");
  return { ...(await readCaseToWork(actor, request, params.caseRef)), today: todayIs(), name: actor.name };
}

const refusals: Record<Exclude<SeriesAnswer, { offered: number } | "not-found">, { field: string; message: string }> = {
  none: { field: "days", message: "Select at least one of the dates" },
  clash: { field: "days", message: "One of these dates has just been taken. Check the list again" },
  "not-in-support": { field: "days", message: "This case is not in support, so no appointment can be offered" },
};

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "appointment:keep");
  const caseRef = params.caseRef ?? "";
  const form = await request.formData();
  const { value, errors, typed } = parseForm(seriesForm, form);
  if (errors) return data({ errors, typed, dates: undefined }, 422);
  const { step, days, ...wanted } = value;
  const look = async () =>
    orNotFound(
      await asActor(actor, async (db) => {
        const found = await findCaseForShow(db, caseRef);
        const mine = found && (await findWhoBooks(db, found.case.id));
        return mine && (await datesToOffer({ db, now }, { wanted, mine, staffId: actor.id, minutes: wanted.minutes, way: wanted.way }));
      }),
    );
  // No one-time key is used up by looking: nothing is changed.
  if (step === "check") {
    const dates = await look();
    return dates.some(({ leftOut, clash }) => !leftOut && !clash) ? data({ errors: undefined, typed, dates }) : data({ ...withErrors(typed, [{ field: "on-day", message: "There is no free date among these. Choose another day or time" }]), dates: undefined }, 422);
  }
  const outcome: Response | Exclude<SeriesAnswer, { offered: number }> = await once({ actor }, form, async (deps) => {
    const done = await offerSeries(deps, actor, { caseRef, ...wanted, days });
    return typeof done === "string" ? done : redirect(`/adviser/cases/${caseRef}/appointments?offered=${done.offered}`);
  });
  if (typeof outcome !== "string") return redirected(outcome);
  if (outcome === "not-found") throw new Response("Not found", { status: 404 });
  return data({ ...withErrors(typed, [refusals[outcome]]), dates: await look() }, 409);
}

export default function OfferSeries() {
  const { person, status, today, name } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const { errorAt, typedAt } = fieldsOf(problem);
  const base = `/adviser/cases/${person.reference}/appointments`;
  if (problem?.dates) return <DatesToOffer person={person} base={base} dates={problem.dates} typed={problem.typed} errors={problem.errors} />;
  return (
    <Page title={`Repeat an appointment ${person.reference}`} errors={problem?.errors} back={{ href: base, text: `Appointments of ${sayName(person)}` }}>
      <PersonBar person={person} today={today} />
      <h1 className="govuk-heading-l">Offer appointments that repeat, with you, {name}</h1>
      {status === "in_support" ? (
        <PostForm>
          <SeriesFields errorAt={errorAt} typedAt={typedAt} />
          <input type="hidden" name="step" value="check" />
          <Button>See the dates</Button>
        </PostForm>
      ) : (
        <p className="govuk-body">This case is not in support, so no appointment can be offered.</p>
      )}
    </Page>
  );
}
