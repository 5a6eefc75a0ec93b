import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { sayName } from "#app/content/names";
import { londonDayOf } from "#app/domain/calendar/calendar-day";
import { sayDay } from "#app/domain/calendar/words";
import { mayRestrict } from "#app/domain/cases/restriction";
import { mayTakeOff } from "#app/domain/cases/team";
import { today as todayIs } from "#app/platform/service.server";
import { leaveCase } from "#app/services/cases/leave-case.server";
import { reassignCase } from "#app/services/cases/reassign-case.server";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { Details } from "#app/ui/govuk/details";
import { Select } from "#app/ui/govuk/select";
import { Textarea } from "#app/ui/govuk/textarea";
import { Page } from "#app/ui/page";
import { requirePermission } from "#app/web/access.server";
import { fieldsOf } from "#app/web/field-state";
import { once } from "#app/web/once.server";
import { parseForm, withErrors } from "#app/web/parse-form";
import { redirected } from "#app/web/redirected";
import { listAdvisersOfHub } from "#db/queries/cases/change-case";
import { listTeam } from "#db/queries/cases/find-case-for-show";
import { giveForm, leaveForm } from "./people.form";
import { PersonBar } from "./person-bar";
import { readCase } from "./read-case.server";

export async function loader({ params, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "case:read");
  const shown = await readCase(actor, params.caseRef, async (db, { case: { id, hubId, leadId } }) => ({
    leads: leadId === actor.id,
    mayRestrict: mayRestrict(actor, { leads: leadId === actor.id }),
    team: (await listTeam(db, id)).map((one) => ({ ...one, mayTakeOff: mayTakeOff(actor, one, leadId) })),
    colleagues: (await listAdvisersOfHub(db, hubId)).filter((one) => one.id !== actor.id),
  }));
  return { ...shown, me: actor.id, today: todayIs() };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "case:work");
  const form = await request.formData();
  const caseRef = params.caseRef ?? "";
  const { value, errors, typed } = form.has("leadId") ? parseForm(giveForm, form) : parseForm(leaveForm, form);
  if (errors) return data({ errors, typed }, 422);
  const outcome: Response | string = await once({ actor }, form, async (deps) => {
    const done = "leadId" in value ? await reassignCase(deps, actor, { caseRef, ...value }) : await leaveCase(deps, actor, { caseRef, ...value });
    if (typeof done === "string" && done !== "done") return done;
    // Whoever has left may not see the case any more.
    return redirect("leadId" in value || value.staffId === actor.id ? "/adviser/cases" : `/adviser/cases/${caseRef}/people`);
  });
  if (typeof outcome !== "string") return redirected(outcome);
  if (outcome === "not-found" || outcome === "not-yours") throw new Response("Not found", { status: 404 });
  return data(withErrors(typed, [{ field: "leadId", message: outcome === "not-in-support" ? "This case is not in support, so nobody has to lead it" : "Select an adviser of this hub who may see this case" }]), 422);
}

export default function People() {
  const { person, today, team, leads, me, colleagues, mayWork, mayRestrict: restricts } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const { errorAt, typedAt } = fieldsOf(problem);
  const base = `/adviser/cases/${person.reference}`;
  return (
    <Page title={`People on case ${person.reference}`} errors={problem?.errors} back={{ href: base, text: "The case" }}>
      <PersonBar person={person} today={today} />
      <h1 className="govuk-heading-l">Who works on the case of {sayName(person)} ({team.length})</h1>
      {team.length === 0 && <p className="govuk-body">Nobody yet. Whoever accepts them in triage, or is chosen there, leads.</p>}
      {team.map(({ staffId, name, organisation, lead, reason, fromAt, mayTakeOff: mayOff }) => (
        <section key={staffId} className="wl-section" aria-labelledby={`person-${staffId}`}>
          <h2 className="govuk-heading-s" id={`person-${staffId}`}>{name}, {organisation}{lead && " (lead)"}</h2>
          <p className="govuk-body">{lead ? "" : `${reason}. `}Since {sayDay(londonDayOf(fromAt))}.</p>
          {mayOff && (
            <Details summary={staffId === me ? "Leave this case" : `Take ${name} off this case`} open={typedAt("staffId") === staffId || undefined}>
              <PostForm>
                <input type="hidden" name="staffId" value={staffId} />
                <Textarea name="why" id={`why-${staffId}`} rows={2} label={{ text: "Why?", className: "govuk-label--s" }} hint="The team and the resident can read this" error={typedAt("staffId") === staffId ? errorAt("why") : undefined} value={typedAt("staffId") === staffId ? typedAt("why") : ""} />
                <Button className="govuk-button--warning" preventDoubleClick>{staffId === me ? "Leave the case" : `Take ${name} off the case`}</Button>
              </PostForm>
            </Details>
          )}
        </section>
      ))}
      {leads && (
        <Details summary="Give the case to a colleague of this hub" open={typedAt("leadId", "none") !== "none" || undefined}>
          <p className="govuk-body">You lead this case, so you leave it by giving it to somebody. They lead from now on, and the resident is told. To give it to another hub or organisation, <a className="govuk-link" href={`${base}/hand-over`}>hand it over</a>.</p>
          <PostForm>
            <Select name="leadId" label={{ text: "Who leads from now on?", className: "govuk-label--s" }} error={errorAt("leadId")} value={typedAt("leadId")} items={[{ value: "", text: "Choose one" }, ...colleagues.map(({ id, name, organisation }) => ({ value: id, text: `${name}, ${organisation}` }))]} />
            <Textarea name="why" rows={2} label={{ text: "Why?", className: "govuk-label--s" }} hint="The team and the resident can read this" error={typedAt("staffId") ? undefined : errorAt("why")} value={typedAt("staffId") ? "" : typedAt("why")} />
            <Button className="govuk-button--warning" preventDoubleClick>Give the case</Button>
          </PostForm>
        </Details>
      )}
      <h2 className="govuk-heading-m">Who may see it</h2>
      <p className="govuk-body">{person.restricted ? "Only the people named on it." : `Everybody at ${person.hubName} and the managers read it. Only those above change it.`}</p>
      <ul className="govuk-list">
        {restricts && <li><a className="govuk-link" href={`${base}/restrict`}>{person.restricted ? "See and change who is named on it" : "Restrict it to named people"}</a></li>}
        {(mayWork || restricts || person.mayJoin) && <li><a className="govuk-link" href={`${base}/conflict`}>Say that somebody who works here must not see it</a></li>}
      </ul>
    </Page>
  );
}
