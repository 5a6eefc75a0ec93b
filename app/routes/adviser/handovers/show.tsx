import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { barrierWords } from "#app/content/applications";
import { offerNames } from "#app/content/cases";
import { handoverReturnWords } from "#app/content/handovers";
import { ageOn } from "#app/domain/calendar/age";
import { londonDayOf } from "#app/domain/calendar/calendar-day";
import { sayDay } from "#app/domain/calendar/words";
import type { BarrierCode } from "#app/domain/cases/barrier";
import type { Offer } from "#app/domain/cases/offer";
import { handoverReturnReasons, isAsked } from "#app/domain/handovers/handover";
import type { StaffActor } from "#app/domain/people/actor";
import { languageInWords } from "#app/domain/referrals/sharing";
import { today as todayIs } from "#app/platform/service.server";
import { acceptHandover } from "#app/services/handovers/accept-handover.server";
import { returnHandover } from "#app/services/handovers/return-handover.server";
import { Due } from "#app/ui/casework/due";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { Radios } from "#app/ui/govuk/radios";
import { SummaryList } from "#app/ui/govuk/summary-list";
import { Textarea } from "#app/ui/govuk/textarea";
import { Page } from "#app/ui/page";
import { orNotFound, requirePermission } from "#app/web/access.server";
import { fieldsOf } from "#app/web/field-state";
import { once } from "#app/web/once.server";
import { parseForm, withErrors } from "#app/web/parse-form";
import { redirected } from "#app/web/redirected";
import { asActor } from "#db/client.server";
import { findHandover, findPersonOfHandover } from "#db/queries/handovers/handovers";
import { alertsOf } from "../cases/person-of";
import { acceptForm, returnForm, takeOnForm } from "./show.form";

/** The handover with the person it is about, for the side that was asked; 404 for anybody else, and once it is answered. */
async function readAsked(actor: StaffActor, id = "") {
  const found = await asActor(actor, async (db) => {
    const handover = await findHandover(db, id);
    const person = handover && (await findPersonOfHandover(db, id));
    return handover && person && isAsked(actor, handover) ? { handover, person } : undefined;
  });
  return orNotFound(found);
}

export async function loader({ params, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "handover:make");
  const { handover, person } = await readAsked(actor, params.handoverId);
  return { handover, person, alerts: alertsOf({ email: person.email, phone: person.phone, safeContact: person.safe_contact }), today: todayIs() };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "handover:make");
  const form = await request.formData();
  const { handover } = await readAsked(actor, params.handoverId);
  const handoverId = handover.id;
  // As the service: a case that is not theirs yet becomes theirs, or an answer is written into it. That they are asked was just shown.
  const sender = { service: true, forActor: actor.id } as const;
  if (form.get("do") === "return") {
    const { value, errors, typed } = parseForm(returnForm, form);
    if (errors) return data({ errors, typed }, 422);
    const outcome: Response | string = await once(sender, form, async (deps) => {
      const done = await returnHandover(deps, actor, { handoverId, reason: value.reason, words: value.returnWords });
      return done === "done" ? redirect("/adviser/handovers?done=returned") : done;
    });
    return typeof outcome === "string" ? answered(outcome, typed) : redirected(outcome);
  }
  const { value, errors, typed } = handover.withData ? parseForm(acceptForm, form) : parseForm(takeOnForm, form);
  if (errors) return data({ errors, typed }, 422);
  const outcome: Response | string = await once(sender, form, async (deps) => {
    const done = await acceptHandover(deps, actor, { handoverId, teamStays: "team" in value && value.team === "stays", words: value.words });
    if (typeof done === "string") return done;
    return redirect("reference" in done ? `/adviser/cases/${done.reference}` : "/adviser/handovers?done=outside");
  });
  return typeof outcome === "string" ? answered(outcome, typed) : redirected(outcome);
}

function answered(outcome: string, typed: Record<string, string[]>) {
  if (outcome === "not-found") throw new Response("Not found", { status: 404 });
  return data(withErrors(typed, [{ field: "main-content", message: "It was answered or taken back meanwhile, so nothing was done" }]), 409);
}

export default function ShowHandover() {
  const { handover, person, alerts, today } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const { errorAt, typedAt } = fieldsOf(problem);
  const name = `${person.preferred_name ?? person.first_name} ${person.last_name}`;
  const { withData, fromName } = handover;
  return (
    <Page title={`Take on ${name}`} errors={problem?.errors} back={{ href: "/adviser/handovers", text: "Handovers" }}>
      <h1 className="govuk-heading-l">Take on {name}</h1>
      <SummaryList
        rows={[
          { key: "Asked by", value: `${fromName}, on ${sayDay(londonDayOf(handover.askedAt))}` },
          { key: "Of", value: handover.toName },
          { key: "Answer", value: <Due on={handover.dueOn} today={today} /> },
          { key: "Why", value: <span className="wl-lines">{handover.reason}</span> },
          { key: "Resident agreed", value: sayDay(handover.residentAgreedOn) },
          { key: "Reach them", value: [person.phone, person.email].filter(Boolean).join(", ") || "No phone and no email: at the hub" },
          alerts.length > 0 && { key: "Safely", value: alerts.join(". ") },
          person.language !== "en" && { key: "Language", value: languageInWords(person.language) },
          Boolean(person.help_needed) && { key: "Would help", value: person.help_needed },
          person.date_of_birth !== null && { key: "Age", value: String(ageOn(person.date_of_birth, today)) },
          person.reference !== null && { key: "Case", value: `${person.reference}${person.opened_on ? `, since ${sayDay(person.opened_on)}` : ""}` },
          person.offers !== null && { key: "Offers", value: person.offers.map((offer) => offerNames[offer as Offer]).join(", ") },
          person.barriers !== null && { key: "In the way", value: person.barriers.map((code) => barrierWords[code as BarrierCode]).join(", ") },
        ]}
      />
      {!withData && <p className="govuk-body">This is without data: you are told no more, and the record stays with {fromName}.</p>}
      <PostForm>
        <input type="hidden" name="do" value="accept" />
        <h2 className="govuk-heading-m">Take them on</h2>
        {withData && (
          <Radios
            name="team" legend={{ text: `Do ${fromName} and the others go on working on it?`, className: "govuk-fieldset__legend--s" }} error={errorAt("team")} value={typedAt("team")}
            items={[{ value: "stays", text: "Yes, with me as the lead" }, { value: "leaves", text: "No, I work on it alone from now on" }]}
          />
        )}
        <Textarea name="words" rows={2} label={{ text: "What you want to say (optional)", className: "govuk-label--s" }} hint={`${fromName} and the resident can read this`} error={errorAt("words")} value={typedAt("words")} />
        <Button preventDoubleClick>{withData ? "Accept the case" : "Take them on"}</Button>
      </PostForm>
      <PostForm>
        <input type="hidden" name="do" value="return" />
        <h2 className="govuk-heading-m">Or return it</h2>
        <Radios name="reason" className="govuk-radios--small" legend={{ text: "Why do you return it?", className: "govuk-fieldset__legend--s" }} error={errorAt("reason")} value={typedAt("reason")} items={handoverReturnReasons.map((value) => ({ value, text: handoverReturnWords[value] }))} />
        <Textarea name="returnWords" rows={2} label={{ text: "More about it", className: "govuk-label--s" }} hint={`${fromName} and the resident can read this`} error={errorAt("returnWords")} value={typedAt("returnWords")} />
        <Button className="govuk-button--secondary" preventDoubleClick>Return it</Button>
      </PostForm>
    </Page>
  );
}
