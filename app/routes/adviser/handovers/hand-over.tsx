import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { handoverReturnWords, handoverStatusColours, handoverStatusWords } from "#app/content/handovers";
import { sayName } from "#app/content/names";
import { londonDayOf, partsOf } from "#app/domain/calendar/calendar-day";
import { sayDay } from "#app/domain/calendar/words";
import { isAsked } from "#app/domain/handovers/handover";
import { today as todayIs } from "#app/platform/service.server";
import { askHandover, type AskAnswer } from "#app/services/handovers/ask-handover.server";
import { bookMeetingOfThree } from "#app/services/handovers/book-meeting-of-three.server";
import { withdrawHandover } from "#app/services/handovers/withdraw-handover.server";
import { Due } from "#app/ui/casework/due";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { DateInput } from "#app/ui/govuk/date-input";
import { Details } from "#app/ui/govuk/details";
import { NotificationBanner } from "#app/ui/govuk/notification-banner";
import { Radios } from "#app/ui/govuk/radios";
import { Select } from "#app/ui/govuk/select";
import { SummaryList } from "#app/ui/govuk/summary-list";
import { Tag } from "#app/ui/govuk/tag";
import { Textarea } from "#app/ui/govuk/textarea";
import { Page } from "#app/ui/page";
import { requirePermission } from "#app/web/access.server";
import { fieldsOf } from "#app/web/field-state";
import { once } from "#app/web/once.server";
import { parseForm, withErrors } from "#app/web/parse-form";
import { redirected } from "#app/web/redirected";
import { saidFor } from "#app/web/said-for";
import { findHubNames, listAdvisers, listHandoversOfCase } from "#db/queries/handovers/handovers";
import { listOrganisations } from "#db/queries/people/organisations";
import { freeTimesOf } from "../appointments/free-times-of.server";
import { TimeFields } from "../appointments/time-fields";
import { offerForm, refusals as timeRefusals } from "../appointments/time.form";
import { PersonBar } from "../cases/person-bar";
import { readCaseToWork } from "../cases/read-case.server";
import { askForm, secondForm, takeBackForm } from "./hand-over.form";

const saidOf: Record<string, string> = { asked: "They are asked. The case stays with you until they accept it.", "taken-back": "It is taken back. The case stays with you.", booked: "The meeting is booked. The resident is told, and it stands in both advisers’ appointments." };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "handover:make");
  const shown = await readCaseToWork(actor, request, params.caseRef, async (db, { case: { id, hubId, leadId, restricted }, resident }) => {
    const [earlier, advisers, hubs, organisations] = [await listHandoversOfCase(db, id), await listAdvisers(db), await findHubNames(db), await listOrganisations(db)];
    const open = earlier.find(({ status }) => status === "asked");
    return {
      leads: leadId === actor.id, restricted, open, earlier: earlier.filter(({ status }) => status !== "asked"),
      advisers: advisers.filter((one) => one.id !== actor.id).map(({ id: one, name, organisation }) => ({ id: one, name: `${name}, ${organisation}` })),
      hubs: [...hubs].filter(([one]) => one !== hubId && advisers.some(({ hubIds }) => hubIds.includes(one))).map(([one, name]) => ({ id: one, name })),
      organisations: organisations.filter((one) => one.id !== actor.organisationId && advisers.some(({ organisationId }) => organisationId === one.id)).map(({ id: one, name }) => ({ id: one, name })),
      seconds: open ? advisers.filter((one) => isAsked({ ...actor, id: one.id, hubIds: one.hubIds, organisationId: one.organisationId }, open)).map(({ id: one, name, organisation }) => ({ id: one, name: `${name}, ${organisation}` })) : [],
      free: open && !open.appointmentId ? await freeTimesOf(db, actor.id, resident) : [],
    };
  });
  return { ...shown, today: todayIs(), done: saidFor(saidOf, new URL(request.url).searchParams.get("done")) };
}

const refusals: Record<Exclude<AskAnswer, object | "not-found">, { field: string; message: string }> = {
  "not-lead": { field: "target", message: "Whoever leads the case hands it over" },
  "not-in-support": { field: "target", message: "This case is not in support, so there is nothing to hand over" },
  "asked-already": { field: "target", message: "Somebody is asked already. Take that back first" },
  "nobody-there": { field: "target", message: "Nobody there can take this case on. Ask somebody else" },
  "agreed-in-the-future": { field: "residentAgreedOn-day", message: "The day the resident agreed must be today or in the past" },
  "only-jobcentre-without-data": { field: "data", message: "Select ‘With data’: only a hand-over to the Jobcentre can be without data" },
  "restricted-to-a-person": { field: "target", message: "This case is restricted: ask one adviser, whom you name by that" },
};

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "handover:make");
  const form = await request.formData();
  const caseRef = params.caseRef ?? "";
  const here = `/adviser/cases/${caseRef}/hand-over`;
  if (form.get("do") === "take-back") {
    const { value, errors, typed } = parseForm(takeBackForm, form);
    if (errors) return data({ errors, typed }, 422);
    const outcome: Response | string = await once({ actor }, form, async (deps) => {
      const done = await withdrawHandover(deps, actor, { caseRef, ...value });
      return done === "done" ? redirect(`${here}?done=taken-back`) : done;
    });
    return said(outcome, typed, { "answered-already": { field: "words", message: "They have answered meanwhile. This is how it stands now" } });
  }
  if (form.get("do") === "meet") {
    const second = parseForm(secondForm, form);
    const { value, errors, typed } = parseForm(offerForm, form);
    const wrong = [...(second.errors ?? []), ...(errors ?? [])];
    if (wrong.length > 0 || !value || !second.value) return data({ errors: wrong, typed }, 422);
    const { secondId } = second.value;
    const outcome: Response | string = await once({ actor }, form, async (deps) => {
      const done = await bookMeetingOfThree(deps, actor, { caseRef, ...value, secondId });
      return done === "done" ? redirect(`${here}?done=booked`) : done;
    });
    return said(outcome, typed, { ...timeRefusals, "nothing-asked": { field: "secondId", message: "Nobody is asked any more" }, "not-of-that-side": { field: "secondId", message: "Select who of the other side comes" } });
  }
  const { value, errors, typed } = parseForm(askForm, form);
  if (errors) return data({ errors, typed }, 422);
  const outcome: Response | string = await once({ actor }, form, async (deps) => {
    const done = await askHandover(deps, actor, { caseRef, ...value });
    return typeof done === "object" ? redirect(`${here}?done=asked`) : done;
  });
  return said(outcome, typed, refusals);
}

function said(outcome: Response | string, typed: Record<string, string[]>, words: Readonly<Record<string, { field: string; message: string }>>) {
  if (typeof outcome !== "string") return redirected(outcome);
  if (outcome === "not-found") throw new Response("Not found", { status: 404 });
  return data(withErrors(typed, [words[outcome] ?? { field: "main-content", message: "Open the page again" }]), 409);
}

export default function HandOver() {
  const { person, today, open, leads, earlier, done, status } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  return (
    <Page title={`Hand over case ${person.reference}`} errors={problem?.errors} back={{ href: `/adviser/cases/${person.reference}`, text: "The case" }} before={done && !problem && <NotificationBanner type="success">{done}</NotificationBanner>}>
      <PersonBar person={person} today={today} />
      <h1 className="govuk-heading-l">Hand over the case of {sayName(person)}</h1>
      {open && <Open />}
      {!open && leads && status === "in_support" && <Ask />}
      {!open && !(leads && status === "in_support") && <p className="govuk-body">{status === "in_support" ? "Whoever leads the case hands it over." : "This case is not in support, so there is nothing to hand over."}</p>}
      {earlier.length > 0 && <h2 className="govuk-heading-m">Before</h2>}
      {earlier.map(({ id, toName, status: how, askedAt, answeredAt, answeredByName, returnReason, answerWords }) => (
        <section key={id} className="wl-section" aria-label={`${toName}, ${sayDay(londonDayOf(askedAt))}`}>
          <p className="govuk-body"><strong>{toName}</strong> <Tag className={handoverStatusColours[how]}>{handoverStatusWords[how]}</Tag></p>
          <p className="govuk-body">Asked on {sayDay(londonDayOf(askedAt))}.{answeredAt && ` ${answeredByName ?? ""} on ${sayDay(londonDayOf(answeredAt))}${returnReason ? `: ${handoverReturnWords[returnReason].toLowerCase()}` : ""}.`}</p>
          {answerWords && <p className="wl-words">{answerWords}</p>}
        </section>
      ))}
    </Page>
  );
}

function Ask() {
  const { person, today, advisers, hubs, organisations, restricted } = useLoaderData<typeof loader>();
  const { errorAt, typedAt } = fieldsOf(useActionData<typeof action>());
  const { day, month, year } = partsOf(today);
  const choose = (name: "adviser" | "hub" | "organisation", label: string, items: readonly { id: string; name: string }[]) => <Select name={name} label={label} error={errorAt(name)} value={typedAt(name)} items={[{ value: "", text: "Choose one" }, ...items.map(({ id, name: text }) => ({ value: id, text }))]} />;
  const withOrWithout = (
    <>
      {choose("organisation", "Which organisation?", organisations)}
      <Radios
        name="data" legend="Does the record go with them?" error={errorAt("data")} value={typedAt("data")}
        items={[{ value: "with", text: "With data", hint: "They read the case once they have accepted it, and one of them leads it." }, { value: "without", text: "Without data", hint: "To the Jobcentre only. They are told the name, how to reach the resident safely, and what you write here. The case stays with you." }]}
      />
    </>
  );
  return (
    <PostForm>
      <p className="govuk-body">Tell {sayName(person)} first, and ask whether they agree. Nothing moves until the other side accepts. They have 5 working days.</p>
      <Radios
        name="target" legend={{ text: "Whom do you ask to take it on?", className: "govuk-fieldset__legend--s" }} error={errorAt("target")} value={typedAt("target")}
        items={[
          { value: "adviser", text: "One adviser", conditional: choose("adviser", "Which adviser?", advisers) },
          ...(restricted ? [] : [{ value: "hub", text: "Another hub", hint: "Any adviser of that hub can accept it, and then leads.", conditional: choose("hub", "Which hub?", hubs) }, { value: "organisation", text: "Another organisation", conditional: withOrWithout }]),
        ]}
      />
      <Textarea name="reason" rows={3} label={{ text: "Why, and what they should know first", className: "govuk-label--s" }} hint="The other side and the resident read this" error={errorAt("reason")} value={typedAt("reason")} />
      <DateInput id="residentAgreedOn" namePrefix="residentAgreedOn" legend={{ text: "When did the resident agree?", className: "govuk-fieldset__legend--s" }} error={errorAt("residentAgreedOn")} values={{ day: typedAt("residentAgreedOn-day", String(day)), month: typedAt("residentAgreedOn-month", String(month)), year: typedAt("residentAgreedOn-year", String(year)) }} />
      <Button preventDoubleClick>Ask them to take it on</Button>
    </PostForm>
  );
}

function Open() {
  const { open, today, person, seconds, free } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const { errorAt, typedAt } = fieldsOf(problem);
  if (!open) return null;
  const base = `/adviser/cases/${person.reference}`;
  const which = problem?.typed?.do?.[0];
  return (
    <>
      <SummaryList
        rows={[
          { key: "Asked", value: `${open.toName}, on ${sayDay(londonDayOf(open.askedAt))}` },
          { key: "Answer", value: <Due on={open.dueOn} today={today} /> },
          { key: "Record", value: open.withData ? "Goes with them once they accept" : "Without data: name, safe ways to reach them and the reason alone" },
          { key: "Why", value: <span className="wl-lines">{open.reason}</span> },
          { key: "Resident agreed", value: sayDay(open.residentAgreedOn) },
          open.appointmentId !== null && { key: "Meeting of three", value: <a className="govuk-link" href={`${base}/appointments/${open.appointmentId}`}>See the appointment</a> },
        ]}
      />
      {!open.appointmentId && (
        <Details summary="Book a meeting of the three of you" open={which === "meet" || undefined}>
          <p className="govuk-body">{sayName(person)}, you and whoever may take over. The resident is told of it as of any appointment.</p>
          <PostForm>
            <input type="hidden" name="do" value="meet" />
            <Select name="secondId" label={{ text: "Who of the other side comes?", className: "govuk-label--s" }} error={errorAt("secondId")} value={typedAt("secondId", seconds.length === 1 ? (seconds[0]?.id ?? "") : "")} items={[{ value: "", text: "Choose one" }, ...seconds.map(({ id, name }) => ({ value: id, text: name }))]} />
            <TimeFields free={free} errorAt={errorAt} typedAt={typedAt} />
            <Textarea name="bring" rows={2} label={{ text: "What to bring or know (optional)", className: "govuk-label--s" }} hint="They read this when they have signed in" error={errorAt("bring")} value={typedAt("bring")} />
            <Button preventDoubleClick>Book the meeting</Button>
          </PostForm>
        </Details>
      )}
      <Details summary="Take it back" open={which === "take-back" || undefined}>
        <PostForm>
          <input type="hidden" name="do" value="take-back" />
          <Textarea name="words" rows={2} label={{ text: "Why?", className: "govuk-label--s" }} hint="The other side and the resident can read this" error={which === "take-back" ? errorAt("words") : undefined} value={which === "take-back" ? typedAt("words") : ""} />
          <Button className="govuk-button--warning" preventDoubleClick>Take it back</Button>
        </PostForm>
      </Details>
    </>
  );
}
