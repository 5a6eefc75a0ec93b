import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { sayName } from "#app/content/names";
import { contactWithWords, sayContact } from "#app/content/record";
import { londonDayOf } from "#app/domain/calendar/calendar-day";
import { sayTime } from "#app/domain/calendar/say-time";
import { sayDay } from "#app/domain/calendar/words";
import { today as todayIs } from "#app/platform/service.server";
import { markContactFollowedUp } from "#app/services/casework/mark-contact-followed-up.server";
import { Due } from "#app/ui/casework/due";
import { WorkList } from "#app/ui/casework/work-list";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { Page } from "#app/ui/page";
import { requirePermission } from "#app/web/access.server";
import { once } from "#app/web/once.server";
import { parseForm } from "#app/web/parse-form";
import { redirected } from "#app/web/redirected";
import { countTries, listContacts, listFollowUps } from "#db/queries/casework/contacts";
import { PersonBar } from "../cases/person-bar";
import { readCase } from "../cases/read-case.server";
import { followedUpForm } from "./contact.form";
import { sayTries } from "./say-tries";

const mostShown = 100;

export async function loader({ params, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "case:read");
  const shown = await readCase(actor, params.caseRef, async (db, { case: { id } }) => ({ contacts: await listContacts(db, id, mostShown), followUps: await listFollowUps(db, id), tries: await countTries(db, id) }));
  return { ...shown, today: todayIs(), mayRecord: shown.mayWork };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "contact:record");
  const form = await request.formData();
  const { value, errors, typed } = parseForm(followedUpForm, form);
  if (errors) return data({ errors, typed }, 422);
  const caseRef = params.caseRef ?? "";
  const outcome: Response | "not-found" = await once({ actor }, form, async (deps) => {
    const done = await markContactFollowedUp(deps, actor, { caseRef, ...value });
    return done === "done" ? redirect(`/adviser/cases/${caseRef}/contacts`) : done;
  });
  if (typeof outcome === "string") throw new Response("Not found", { status: 404 });
  return redirected(outcome);
}

/** Having been in contact and having tried, and what was promised. */
export default function Contacts() {
  const { person, today, contacts, followUps, tries, mayRecord } = useLoaderData<typeof loader>();
  const base = `/adviser/cases/${person.reference}`;
  return (
    <Page title={`Contacts ${person.reference}`} back={{ href: base, text: "Case" }}>
      <PersonBar person={person} today={today} />
      <h1 className="govuk-heading-l">Contacts about {sayName(person)}</h1>
      <p className="govuk-body">{sayTries(tries)}</p>
      {mayRecord && <p className="govuk-body"><a className="govuk-link" href={`${base}/contacts/new`}>Record a contact, or a try</a></p>}
      {followUps.length > 0 && (
        <section aria-labelledby="follow-up">
          <h2 className="govuk-heading-m" id="follow-up">To follow up ({followUps.length})</h2>
          <WorkList
            items={followUps.map(({ id, with: whom, followUpOn, words, recordedByName }) => ({
              id, title: `${contactWithWords[whom]}${words ? `: ${words.slice(0, 140)}` : ""}`, facts: [`Written by ${recordedByName}`], reason: followUpOn && <Due on={followUpOn} today={today} />,
              action: mayRecord && (
                <PostForm>
                  <input type="hidden" name="contactId" value={id} />
                  <Button className="govuk-button--secondary govuk-!-margin-bottom-0" preventDoubleClick>Done<span className="govuk-visually-hidden">: {contactWithWords[whom]}</span></Button>
                </PostForm>
              ),
            }))}
          />
        </section>
      )}
      <h2 className="govuk-heading-m">What happened</h2>
      {contacts.length === 0 && <p className="govuk-body">No contacts yet. Calls, visits and letters appear here, also those nobody answered.</p>}
      <ul className="govuk-list govuk-list--spaced">
        {contacts.map(({ id, with: whom, way, result, happenedAt, words, recordedByName, organisationName }) => (
          <li key={id}>
            <strong>{sayContact({ with: whom, way, result })}</strong>
            <div className="govuk-hint govuk-!-margin-bottom-0">{sayDay(londonDayOf(happenedAt))}, {sayTime(happenedAt)}. {recordedByName}, {organisationName}</div>
            {words && <span className="wl-words">{words}</span>}
          </li>
        ))}
      </ul>
      {contacts.length === mostShown && <p className="govuk-body">The newest {mostShown} are shown. Older ones stand in <a className="govuk-link" href={`${base}?story=contacts#story`}>what happened</a>.</p>}
    </Page>
  );
}
