import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { sayMeeting, wayWords } from "#app/content/appointments";
import { sayCount, sayName } from "#app/content/names";
import { hasBegun, statusOf } from "#app/domain/appointments/appointment-status";
import { nameKey } from "#app/domain/people/name";
import { parseReference } from "#app/domain/people/reference";
import { now } from "#app/platform/service.server";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { Details } from "#app/ui/govuk/details";
import { Input } from "#app/ui/govuk/input";
import { NotificationBanner } from "#app/ui/govuk/notification-banner";
import { SummaryList } from "#app/ui/govuk/summary-list";
import { Textarea } from "#app/ui/govuk/textarea";
import { Page } from "#app/ui/page";
import { orNotFound, requirePermission } from "#app/web/access.server";
import { fieldsOf } from "#app/web/field-state";
import { redirected } from "#app/web/redirected";
import { saidFor } from "#app/web/said-for";
import { asActor } from "#db/client.server";
import { findSession, listRegister } from "#db/queries/appointments/group-sessions";
import { listCases } from "#db/queries/cases/list-cases";
import { isUuid } from "#db/queries/is-uuid";
import { changeSession } from "./session-change.server";
import { Register } from "./session-register";

const mostFound = 10;
const saved: Record<string, string> = { made: "The session is made. Add the residents who are to come.", added: "They have a place, and are told.", recorded: "The register is saved.", cancelled: "The session is cancelled, and each resident is told." };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "appointment:keep");
  const { sessionId = "" } = params;
  const query = new URL(request.url).searchParams;
  const find = (query.get("find") ?? "").trim().slice(0, 100);
  const [reference, name] = [parseReference(find), nameKey(find)];
  const found = await asActor(actor, async (db) => {
    const session = isUuid(sessionId) ? await findSession(db, sessionId, actor.hubIds) : undefined;
    if (!session) return undefined;
    const sought = reference ? { reference } : name ? { nameKey: name } : undefined;
    return { session, people: await listRegister(db, sessionId), matches: sought ? await listCases(db, { ...sought, status: "in_support" }, { limit: mostFound, offset: 0 }) : [] };
  });
  const { session, people, matches } = orNotFound(found);
  const at = now();
  const standing = people.map((person) => ({ ...person, status: statusOf(person, at) }));
  const coming = standing.filter(({ cancelledAt }) => !cancelledAt);
  return {
    session: { ...session, cancelled: session.cancelledAt !== null }, begun: hasBegun(session, at), find, done: saidFor(saved, query.get("done")), coming, called: standing.filter(({ cancelledAt }) => cancelledAt), unseen: session.taken - coming.length,
    matches: matches.filter(({ id }) => !coming.some(({ caseId }) => caseId === id)).map(({ id, reference: caseRef, firstName, lastName, preferredName, hubName }) => ({ id, reference: caseRef, firstName, lastName, preferredName, hubName })),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "appointment:keep");
  const { sessionId = "" } = params;
  if (!isUuid(sessionId)) throw new Response("Not found", { status: 404 });
  // Each of the three forms is done by `once()` beside it.
  const changed = await changeSession(actor, sessionId, await request.formData());
  if (changed instanceof Response) return redirected(changed);
  return data({ errors: changed.errors, typed: changed.typed }, changed.status);
}

export default function ShowSession() {
  const { session, begun, find, done, coming, called, unseen, matches } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const { errorAt, typedAt } = fieldsOf(problem);
  const open = !begun && !session.cancelled;
  const left = session.places - session.taken;
  return (
    <Page title={`Group session: ${session.title}`} wide errors={problem?.errors} back={{ href: "/adviser/appointments/sessions", text: "Group sessions" }} before={done && <NotificationBanner type="success">{done}</NotificationBanner>}>
      <h1 className="govuk-heading-l">Group session: {session.title}</h1>
      <SummaryList
        rows={[
          { key: "When", value: sayMeeting(session) },
          { key: "With", value: `${session.staffName}, ${session.hubName}` },
          { key: "How", value: wayWords[session.way] },
          session.where !== "" && { key: "Where, or how to join", value: <span className="wl-lines">{session.where}</span> },
          session.bring !== "" && { key: "What to bring or know", value: <span className="wl-lines">{session.bring}</span> },
          { key: "Places", value: session.cancelled ? "Cancelled" : `${session.taken} of ${session.places} taken` },
        ]}
      />
      <h2 className="govuk-heading-m" id="register">{begun ? "Register" : "Who is to come"} ({session.taken})</h2>
      {coming.length === 0 && unseen === 0 && <p className="govuk-body">Nobody yet. Those you add appear here; each of them is told, and nobody is told who else comes.</p>}
      {coming.length > 0 && <Register people={coming} begun={begun && !session.cancelled} errorAt={errorAt} typedAt={typedAt} />}
      {unseen > 0 && <p className="govuk-body">And {sayCount(unseen, "more person", "more people")} whose case you do not see. Their own adviser records whether they came.</p>}
      {called.length > 0 && <Details summary={`Called off (${called.length})`}><ul className="govuk-list govuk-list--bullet">{called.map((person) => <li key={person.id}>{sayName(person)}: cancelled by {person.cancelledBy === "resident" ? "the resident" : "us"}</li>)}</ul></Details>}
      {open && (
        <div className="wl-no-print">
          <h2 className="govuk-heading-m">Add somebody</h2>
          {left <= 0 && <p className="govuk-body">There is no place left.</p>}
          {left > 0 && (
            <>
              <form method="get" action={`/adviser/appointments/sessions/${session.id}`} className="wl-find">
                <Input name="find" type="search" label="Name or reference of somebody in support" error={errorAt("find")} value={find} formGroup={{ className: "wl-find__search" }} spellCheck={false} />
                <Button className="govuk-button--secondary">Search</Button>
              </form>
              {find !== "" && matches.length === 0 && <p className="govuk-body">Nobody else in support whom you can see has this name or reference.</p>}
              <ul className="govuk-list govuk-list--spaced">
                {matches.map((match) => (
                  <li key={match.id}>
                    <PostForm className="wl-one-tap">
                      <span><a className="govuk-link" href={`/adviser/cases/${match.reference}`}>{sayName(match)}</a>, {match.reference}, {match.hubName}</span>
                      <input type="hidden" name="do" value="add" />
                      <input type="hidden" name="caseRef" value={match.reference} />
                      <button type="submit" className="govuk-button govuk-button--secondary govuk-!-margin-bottom-0" data-module="govuk-button" data-prevent-double-click="true">Give a place<span className="govuk-visually-hidden"> to {sayName(match)}</span></button>
                    </PostForm>
                  </li>
                ))}
              </ul>
            </>
          )}
          <Details summary="Cancel the session" open={problem?.typed?.do?.[0] === "cancel"}>
            <PostForm>
              <input type="hidden" name="do" value="cancel" />
              <Textarea name="words" label="Why, and what happens next" hint="Each of them reads this" rows={3} error={errorAt("words")} value={typedAt("words")} />
              <Button className="govuk-button--warning" preventDoubleClick>Cancel the session</Button>
            </PostForm>
          </Details>
        </div>
      )}
    </Page>
  );
}
