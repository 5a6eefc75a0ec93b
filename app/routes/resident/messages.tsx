import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { wordsIn } from "#app/content/resident/catalogue";
import { londonDayOf } from "#app/domain/calendar/calendar-day";
import { answerDueOn, lastDayToWrite, longestMessage, mayWrite } from "#app/domain/correspondence/conversation";
import { depsWithin } from "#app/platform/deps.server";
import { today as todayIs } from "#app/platform/service.server";
import { readConversation } from "#app/services/correspondence/read-conversation.server";
import { writeMessage } from "#app/services/correspondence/write-message.server";
import { Conversation } from "#app/ui/casework/conversation";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { CharacterCount } from "#app/ui/govuk/character-count";
import { NotificationBanner } from "#app/ui/govuk/notification-banner";
import { Page } from "#app/ui/page";
import { link, Rich, useWords } from "#app/ui/words";
import { requirePermission } from "#app/web/access.server";
import { fieldsOf } from "#app/web/field-state";
import { once } from "#app/web/once.server";
import { parseForm, withErrors } from "#app/web/parse-form";
import { redirected } from "#app/web/redirected";
import { asActor } from "#db/client.server";
import { listDocumentRequests } from "#db/queries/documents/requests";
import { findMyCase } from "#db/queries/resident/find-my-case";
import { messageForm } from "./messages.form";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "own-record:read");
  const query = new URL(request.url).searchParams;
  const today = todayIs();
  return asActor(actor, async (db) => {
    const mine = await findMyCase(db, actor.id);
    const messages = mine ? await readConversation(depsWithin(db), actor, { residentId: actor.id }) : [];
    const waiting = messages.findLast(({ fromResident, answeredAt }) => fromResident && answeredAt === null);
    const about = mine && query.has("about") ? (await listDocumentRequests(db, mine.id)).find(({ id }) => id === query.get("about")) : undefined;
    return {
      messages, today, sent: query.get("done") === "sent", cannotSend: about?.what,
      answerBy: waiting && answerDueOn(waiting.writtenAt),
      mine: mine && { hubName: mine.hubName, hubPhone: mine.hubPhone, mayWrite: mayWrite(mine, today), openUntil: mine.status === "closed" && mine.closedOn ? lastDayToWrite(mine.closedOn) : undefined },
    };
  });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "own-messages:write");
  const words = wordsIn(context.asking.language).correspondence.messages;
  const form = await request.formData();
  const { value, errors, typed } = parseForm(messageForm(words), form);
  if (errors) return data({ errors, typed }, 422);
  const outcome: Response | "not-found" | "closed" = await once({ actor }, form, async (deps) => {
    const done = await writeMessage(deps, actor, value);
    return done === "done" ? redirect("/my/messages?done=sent") : done;
  });
  if (typeof outcome !== "string") return redirected(outcome);
  if (outcome === "not-found") throw new Response("Not found", { status: 404 });
  return data(withErrors(typed, [{ field: "words", message: words.closed }]), 422);
}

export default function Messages() {
  const { mine, messages, sent } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const { words: { correspondence: { messages: words } }, say } = useWords();
  return (
    <Page title={words.title} errors={problem?.errors} before={sent && <NotificationBanner type="success">{words.sent}</NotificationBanner>}>
      <h1 className="govuk-heading-l">{words.title}</h1>
      {!mine && <p className="govuk-body">{words.noCase}</p>}
      {mine?.mayWrite && messages.length > 0 && <p className="govuk-body"><a className="govuk-link" href="#write">{words.write}</a></p>}
      <AnswerBy />
      {mine && messages.length === 0 && <p className="govuk-body">{words.none}</p>}
      {messages.length > 0 && (
        <Conversation
          messages={messages.map(({ id, fromResident, author, organisation, words: written, writtenAt, readAt, fresh }) => ({
            id, words: written, own: fromResident,
            by: fromResident ? words.you : words.writtenBy(author, organisation),
            when: words.when(say.weekday(londonDayOf(writtenAt)), say.time(writtenAt)),
            fresh: fresh ? words.fresh : undefined,
            note: fromResident ? (readAt ? words.read(say.dayOf(readAt)) : words.notRead) : undefined,
          }))}
        />
      )}
      {mine && (mine.mayWrite || problem?.errors) && <Write />}
      {mine && !mine.mayWrite && <p className="govuk-body"><Rich text={words.over(mine.hubPhone)} parts={{ apply: link("/apply") }} /></p>}
    </Page>
  );
}

/** When an answer comes to what waits for one; and where it is late, whom to ring. */
function AnswerBy() {
  const { mine, answerBy, today } = useLoaderData<typeof loader>();
  const { words: { correspondence: { messages: words } }, say } = useWords();
  if (!mine || !answerBy) return null;
  return <div className="govuk-inset-text">{answerBy < today ? words.late(say.day(answerBy), mine.hubPhone) : words.answerBy(say.day(answerBy))}</div>;
}

function Write() {
  const { mine, cannotSend } = useLoaderData<typeof loader>();
  const { errorAt, typedAt } = fieldsOf(useActionData<typeof action>());
  const { words: { correspondence: { messages: words }, page }, say } = useWords();
  const { characterCount: counted } = page;
  return (
    <>
      <h2 className="govuk-heading-m" id="write">{words.write}</h2>
      {mine?.openUntil && <p className="govuk-body">{words.openUntil(say.day(mine.openUntil))}</p>}
      <p className="govuk-body">{words.howSoon}</p>
      <p className="govuk-body"><Rich text={words.urgent} parts={{ help: link("/help-now") }} /></p>
      <PostForm action="/my/messages">
        <CharacterCount
          name="words" label={{ text: words.label, className: "govuk-label--s" }} hint={words.whoReads(mine?.hubName ?? "")} error={errorAt("words")} value={typedAt("words", cannotSend && words.cannotSend(cannotSend))}
          maxlength={longestMessage} textareaDescriptionText={counted.description(longestMessage)} charactersUnderLimitText={{ one: counted.underOne, other: counted.underMany }} charactersAtLimitText={counted.atLimit} charactersOverLimitText={{ one: counted.overOne, other: counted.overMany }}
        />
        <Button preventDoubleClick>{words.send}</Button>
      </PostForm>
    </>
  );
}
