import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { sayNotice } from "#app/content/messages";
import { sayName } from "#app/content/names";
import { londonDayOf } from "#app/domain/calendar/calendar-day";
import { sayTime } from "#app/domain/calendar/say-time";
import { sayDay } from "#app/domain/calendar/words";
import { answerDueOn, lastDayToWrite, mayWrite } from "#app/domain/correspondence/conversation";
import { noticeOf } from "#app/domain/messages/notice";
import { hasParts } from "#app/domain/messages/template";
import { mayWorkOn } from "#app/domain/cases/team";
import { depsWithin } from "#app/platform/deps.server";
import { now, today as todayIs } from "#app/platform/service.server";
import { answerResident } from "#app/services/correspondence/answer-resident.server";
import { readConversation } from "#app/services/correspondence/read-conversation.server";
import { settleMessages } from "#app/services/correspondence/settle-messages.server";
import { Conversation } from "#app/ui/casework/conversation";
import { Due } from "#app/ui/casework/due";
import { NotificationBanner } from "#app/ui/govuk/notification-banner";
import { Page } from "#app/ui/page";
import { requirePermission } from "#app/web/access.server";
import { fieldsOf } from "#app/web/field-state";
import { once } from "#app/web/once.server";
import { parseForm, withErrors } from "#app/web/parse-form";
import { redirected } from "#app/web/redirected";
import { saidFor } from "#app/web/said-for";
import { listNotices } from "#db/queries/messages/list-notices";
import { listTemplates } from "#db/queries/messages/templates";
import { readCase } from "../cases/read-case.server";
import { PersonBar } from "../cases/person-bar";
import { Answer, ChooseTemplate, Preview } from "./answer-forms";
import { planOfNotice } from "./notice-plan";
import { previewOf } from "./preview.server";
import { answerForm, settleForm } from "./show.form";

const done: Record<string, string> = { sent: "Your message is sent", settled: "Nothing waits for an answer any more" };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "case:read");
  const today = todayIs();
  const query = new URL(request.url).searchParams;
  const shown = await readCase(actor, params.caseRef, async (db, { case: ofCase, resident, onTeam }) => {
    const messages = await readConversation(depsWithin(db), actor, { caseId: ofCase.id });
    const waiting = messages.findLast(({ fromResident, answeredAt }) => fromResident && answeredAt === null);
    const [notices, templates] = [await listNotices(db, ofCase.id, "team-wrote"), await listTemplates(db, actor.hubIds)];
    const told = messages.map((message) => ({ ...message, notice: message.fromResident ? undefined : sayNotice(noticeOf(message.writtenAt, notices), now()) }));
    return { messages: told, notice: planOfNotice(resident, now()), templates: templates.map(({ id, name }) => ({ id, name })), chosen: templates.find(({ id }) => id === query.get("template")), dueOn: waiting && answerDueOn(waiting.writtenAt), mayAnswer: mayWorkOn(actor, { onTeam }) && (waiting !== undefined || mayWrite(ofCase, today)) };
  });
  return { ...shown, today, me: actor.id, done: saidFor(done, query.get("done")) };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "message:write");
  const form = await request.formData();
  const caseRef = params.caseRef ?? "";
  const { value, errors, typed } = form.has("settle") ? parseForm(settleForm, form) : parseForm(answerForm, form);
  if (errors) return data({ errors, typed, preview: undefined }, 422);
  // What stands in double brackets is shown filled in before it leaves, whichever button was pressed.
  if ("words" in value && (value.act === "preview" || hasParts(value.words))) {
    const { words, missing } = await previewOf(actor, caseRef, value.words);
    const lacking = missing.map((part) => ({ field: "words", message: `Write what stands for ((${part}))` })).slice(0, 1);
    return lacking.length > 0 ? data({ errors: lacking, typed: { ...typed, words: [words] }, preview: undefined }, 422) : data({ errors: undefined, typed, preview: { words, whyAtOnce: value.whyAtOnce } });
  }
  const outcome: Response | "not-found" | "closed" = await once({ actor }, form, async (deps) => {
    const answer = "words" in value ? await answerResident(deps, actor, { caseRef, words: value.words, whyAtOnce: value.whyAtOnce }) : await settleMessages(deps, actor, { caseRef });
    return answer === "done" ? redirect(`/adviser/cases/${caseRef}/messages?done=${"words" in value ? "sent" : "settled"}`) : answer;
  });
  if (typeof outcome !== "string") return redirected(outcome);
  if (outcome === "not-found") throw new Response("Not found", { status: 404 });
  return data({ ...withErrors(typed, [{ field: "words", message: "This case closed more than 30 days ago, so the message was not sent" }]), preview: undefined }, 422);
}

export default function Messages() {
  const { person, today, messages, me, notice, templates, chosen, dueOn, mayAnswer, status, closedOn, done: said } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const firstName = person.preferredName ?? person.firstName;
  return (
    <Page title={`Messages ${person.reference}`} errors={problem?.errors} back={{ href: `/adviser/cases/${person.reference}`, text: "Case" }} before={said && <NotificationBanner type="success">{said}</NotificationBanner>}>
      <PersonBar person={person} today={today} />
      <h1 className="govuk-heading-l">Messages with {sayName(person)}</h1>
      {dueOn && <p className="govuk-body">Waits for an answer. <Due on={dueOn} today={today} /></p>}
      {messages.length === 0 && <p className="govuk-body">Nobody has written yet.</p>}
      {mayAnswer && problem?.preview && <Preview {...problem.preview} firstName={firstName} notice={notice} />}
      {mayAnswer && !problem && <ChooseTemplate templates={templates} chosen={chosen?.id} />}
      {mayAnswer ? <Answer {...fieldsOf(problem)} firstName={firstName} waits={dueOn !== undefined} notice={notice} begun={chosen?.words} /> : <p className="govuk-body">{status === "closed" && closedOn ? `This case could be written to until ${sayDay(lastDayToWrite(closedOn))}.` : "Whoever works on the case writes to the resident."}</p>}
      {messages.length > 0 && (
        <>
          <h2 className="govuk-heading-m">What was written</h2>
          <Conversation
            messages={messages.map(({ id, fromResident, authorId, author, organisation, words, writtenAt, readAt, fresh, notice: told }) => ({
              id, words, own: authorId === me, by: fromResident ? sayName(person) : `${author}, ${organisation}`,
              when: `${sayDay(londonDayOf(writtenAt))}, ${sayTime(writtenAt)}`, fresh: fresh ? "New" : undefined,
              note: fromResident ? undefined : readAt ? `The resident read it on ${sayDay(londonDayOf(readAt))}` : `The resident has not read it yet. ${told}.`,
            }))}
          />
        </>
      )}
    </Page>
  );
}
