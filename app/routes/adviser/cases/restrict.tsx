import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { conflictKindWords, restrictionReasonWords } from "#app/content/restriction";
import { sayName } from "#app/content/names";
import { londonDayOf } from "#app/domain/calendar/calendar-day";
import { sayDay } from "#app/domain/calendar/words";
import { mayRestrict, restrictionReasons } from "#app/domain/cases/restriction";
import { today as todayIs } from "#app/platform/service.server";
import { endConflict } from "#app/services/restricted/end-conflict.server";
import { namePeople } from "#app/services/restricted/name-people.server";
import { restrictCase } from "#app/services/restricted/restrict-case.server";
import { unrestrictCase } from "#app/services/restricted/unrestrict-case.server";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { Checkboxes } from "#app/ui/govuk/checkboxes";
import { Details } from "#app/ui/govuk/details";
import { Radios } from "#app/ui/govuk/radios";
import { Textarea } from "#app/ui/govuk/textarea";
import { Page } from "#app/ui/page";
import { requirePermission } from "#app/web/access.server";
import { fieldsOf } from "#app/web/field-state";
import { once } from "#app/web/once.server";
import { parseForm, typedIn, withErrors } from "#app/web/parse-form";
import { redirected } from "#app/web/redirected";
import { findRestriction, listConflicts, listNameable, listNamed, listTeamIds } from "#db/queries/cases/restrictions";
import { endConflictForm, namedForm, openForm, restrictForm } from "./restrict.form";
import { PersonBar } from "./person-bar";
import { readCase } from "./read-case.server";

export async function loader({ params, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "case:restrict");
  const shown = await readCase(actor, params.caseRef, async (db, { case: { id, leadId } }) => {
    const [team, conflicts, named, nameable, restriction] = [await listTeamIds(db, id), await listConflicts(db, id), await listNamed(db, id), await listNameable(db), await findRestriction(db, id)];
    return {
      may: mayRestrict(actor, { leads: leadId === actor.id }), conflicts, restriction,
      named: named.map((one) => ({ ...one, onTeam: team.includes(one.id) })),
      // Whoever must not see it, works on it or decides here is not offered.
      nameable: nameable.filter(({ id: one }) => one !== actor.id && !team.includes(one) && !conflicts.some(({ staffId }) => staffId === one)),
    };
  });
  return { ...shown, today: todayIs() };
}

const refusals: Record<string, string> = {
  "not-yours": "Only whoever leads this case, or a manager, restricts it",
  "restricted-already": "This case is restricted already",
  "not-restricted": "This case is not restricted any more",
  "conflict-stands": "Somebody must not see this case. It can be opened again once that is over",
};

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "case:restrict");
  const form = await request.formData();
  const caseRef = params.caseRef ?? "";
  const what = typedIn(form).do?.[0] ?? "";
  // As the service: who else a case is open to is nobody's to change. It asks first whether this person sees the case.
  const sender = { service: true, forActor: actor.id } as const;
  const here = `/adviser/cases/${caseRef}/restrict`;
  const done = (answer: string, to = here) => (answer === "done" ? redirect(to) : answer);
  const { errors, typed, change } = changeOf(what, form);
  if (errors) return data({ errors, typed }, 422);
  const outcome: Response | string = await once(sender, form, async (deps) => done(await change(deps)));
  if (typeof outcome !== "string") return redirected(outcome);
  if (outcome === "not-found") throw new Response("Not found", { status: 404 });
  return data(withErrors(typed, [{ field: what === "open" ? "words" : "named", message: refusals[outcome] ?? "Open the page again" }]), 409);

  function changeOf(which: string, sent: FormData) {
    if (which === "name") {
      const { value, errors: wrong, typed: kept } = parseForm(namedForm, sent);
      return wrong ? { errors: wrong, typed: kept } : { typed: kept, change: (deps: Parameters<typeof namePeople>[0]) => namePeople(deps, actor, { caseRef, ...value }) };
    }
    if (which === "open") {
      const { value, errors: wrong, typed: kept } = parseForm(openForm, sent);
      return wrong ? { errors: wrong, typed: kept } : { typed: kept, change: (deps: Parameters<typeof namePeople>[0]) => unrestrictCase(deps, actor, { caseRef, ...value }) };
    }
    if (which === "end-conflict") {
      const { value, errors: wrong, typed: kept } = parseForm(endConflictForm, sent);
      return wrong ? { errors: wrong, typed: kept } : { typed: kept, change: (deps: Parameters<typeof namePeople>[0]) => endConflict(deps, actor, { caseRef, ...value }) };
    }
    const { value, errors: wrong, typed: kept } = parseForm(restrictForm, sent);
    return wrong ? { errors: wrong, typed: kept } : { typed: kept, change: (deps: Parameters<typeof namePeople>[0]) => restrictCase(deps, actor, { caseRef, ...value }) };
  }
}

export default function Restrict() {
  const { person, today, may, restriction } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const title = restriction ? "Who may see this case" : "Restrict this case";
  return (
    <Page title={`${title} ${person.reference}`} errors={problem?.errors} back={{ href: `/adviser/cases/${person.reference}/people`, text: "People on the case" }}>
      <PersonBar person={person} today={today} />
      <h1 className="govuk-heading-l">{title}: {sayName(person)}</h1>
      {restriction && <Restricted />}
      {!restriction && !may && <p className="govuk-body">Whoever leads the case, or a manager, restricts it. Tell them why it should be.</p>}
      {!restriction && may && <ToRestrict />}
    </Page>
  );
}

function PeopleToName({ hint }: { hint: string }) {
  const { nameable, named } = useLoaderData<typeof loader>();
  const { errorAt, allTypedAt } = fieldsOf(useActionData<typeof action>());
  const typed = allTypedAt("named");
  const now = named.filter(({ untilOn }) => untilOn === null).map(({ id }) => id);
  return <Checkboxes name="named" className="govuk-checkboxes--small" legend={{ text: "Who else sees it?", className: "govuk-fieldset__legend--s" }} hint={hint} error={errorAt("named")} values={typed.length > 0 ? typed : now} items={nameable.map(({ id, name, organisation }) => ({ value: id, text: `${name}, ${organisation}` }))} />;
}

function ToRestrict() {
  const { errorAt, typedAt } = fieldsOf(useActionData<typeof action>());
  return (
    <PostForm>
      <input type="hidden" name="do" value="restrict" />
      <p className="govuk-body">From then on nobody else finds this case: not in a search, a list, a count or by its reference. It is the same for every other case of this person. The resident reads that it is restricted.</p>
      <Radios name="reason" legend={{ text: "Why?", className: "govuk-fieldset__legend--s" }} error={errorAt("reason")} value={typedAt("reason")} items={restrictionReasons.map((value) => ({ value, text: restrictionReasonWords[value] }))} />
      <Textarea name="words" rows={3} label={{ text: "More about it (optional)", className: "govuk-label--s" }} hint="The people named can read this" error={errorAt("words")} value={typedAt("words")} />
      <PeopleToName hint="You, and everybody who works on it, see it anyway." />
      <Button className="govuk-button--warning" preventDoubleClick>Restrict the case</Button>
    </PostForm>
  );
}

/** Before the day is over: everybody else stays named. What was written about the opening, and its review, stay too. */
function EndEmergency() {
  const { named } = useLoaderData<typeof loader>();
  const opened = named.filter(({ untilOn }) => untilOn !== null).map(({ name }) => name).join(" and ");
  return (
    <PostForm>
      <input type="hidden" name="do" value="name" />
      {named.filter(({ untilOn }) => untilOn === null).map(({ id }) => <input key={id} type="hidden" name="named" value={id} />)}
      <Button className="govuk-button--secondary" preventDoubleClick>End the emergency opening now<span className="govuk-visually-hidden">: {opened}</span></Button>
    </PostForm>
  );
}

function Restricted() {
  const { may, restriction, named, conflicts } = useLoaderData<typeof loader>();
  const { errorAt, typedAt } = fieldsOf(useActionData<typeof action>());
  if (!restriction) return null;
  return (
    <>
      <p className="govuk-body">{restrictionReasonWords[restriction.reason]}. Restricted by {restriction.byName} on {sayDay(londonDayOf(restriction.fromAt))}.</p>
      {restriction.words && <p className="wl-words">{restriction.words}</p>}
      <h2 className="govuk-heading-m">Named on it ({named.length})</h2>
      <ul className="govuk-list govuk-list--bullet">
        {named.map(({ id, name, organisation, untilOn, onTeam }) => <li key={id}>{name}, {organisation}{untilOn ? `: opened it without leave, until ${sayDay(untilOn)}` : onTeam ? ": works on it" : ""}</li>)}
      </ul>
      {may && named.some(({ untilOn }) => untilOn !== null) && <EndEmergency />}
      {conflicts.length > 0 && (
        <>
          <h2 className="govuk-heading-m">Must not see it ({conflicts.length})</h2>
          {conflicts.map(({ id, name, kind, declaredByName, declaredAt }) => (
            <section key={id} className="wl-section" aria-label={name}>
              <p className="govuk-body">{name}: {conflictKindWords[kind].toLowerCase()}. Said by {declaredByName} on {sayDay(londonDayOf(declaredAt))}.</p>
              {may && (
                <PostForm>
                  <input type="hidden" name="do" value="end-conflict" />
                  <input type="hidden" name="conflictId" value={id} />
                  <Button className="govuk-button--secondary" preventDoubleClick>This is over, or was a mistake<span className="govuk-visually-hidden">: {name}</span></Button>
                </PostForm>
              )}
            </section>
          ))}
        </>
      )}
      {may && (
        <>
          <Details summary="Change who is named">
            <PostForm>
              <input type="hidden" name="do" value="name" />
              <PeopleToName hint="You, and everybody who works on it, see it anyway. Whoever is not ticked sees it no longer." />
              <Button preventDoubleClick>Save who is named</Button>
            </PostForm>
          </Details>
          <Details summary="Open it to everybody at the hub again" open={errorAt("words") !== undefined || undefined}>
            <PostForm>
              <input type="hidden" name="do" value="open" />
              <Textarea name="words" rows={2} label={{ text: "Why may everybody at the hub see it again?", className: "govuk-label--s" }} hint="The resident can read this" error={errorAt("words")} value={typedAt("words")} />
              <Button className="govuk-button--warning" preventDoubleClick>Open the case again</Button>
            </PostForm>
          </Details>
        </>
      )}
    </>
  );
}
