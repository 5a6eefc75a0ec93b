import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { wordsIn } from "#app/content/resident/catalogue";
import { mayOpen } from "#app/domain/documents/document";
import { today as todayIs } from "#app/platform/service.server";
import { Button } from "#app/ui/govuk/button";
import { NotificationBanner } from "#app/ui/govuk/notification-banner";
import { SummaryList } from "#app/ui/govuk/summary-list";
import { Page } from "#app/ui/page";
import { useWords } from "#app/ui/words";
import { requirePermission } from "#app/web/access.server";
import { saidFor } from "#app/web/said-for";
import { asActor } from "#db/client.server";
import { listDocuments } from "#db/queries/documents/documents";
import { listDocumentRequests } from "#db/queries/documents/requests";
import { findMyCase } from "#db/queries/resident/find-my-case";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "own-record:read");
  const done = saidFor(wordsIn(context.asking.language).correspondence.documents.done, new URL(request.url).searchParams.get("done"));
  return asActor(actor, async (db) => {
    const mine = await findMyCase(db, actor.id);
    const requests = mine && mine.status !== "closed" ? await listDocumentRequests(db, mine.id) : [];
    return {
      done, today: todayIs(), hasCase: mine !== undefined, maySend: mine !== undefined && mine.status !== "closed",
      asked: requests.filter(({ fulfilledAt, withdrawnAt }) => !fulfilledAt && !withdrawnAt),
      sent: mine ? await listDocuments(db, { residentId: actor.id }) : [],
    };
  });
}

export default function Documents() {
  const { done, hasCase, maySend, sent } = useLoaderData<typeof loader>();
  const { words: { correspondence: { documents: words } } } = useWords();
  return (
    <Page title={words.title} back="/my" before={done && <NotificationBanner type="success">{done}</NotificationBanner>}>
      <h1 className="govuk-heading-l">{words.title}</h1>
      {!hasCase && <p className="govuk-body">{words.noCase}</p>}
      {maySend && <Asked />}
      {hasCase && (
        <>
          <h2 className="govuk-heading-m">{words.yours}</h2>
          {sent.length === 0 ? <p className="govuk-body">{words.nothingSent}</p> : <Sent />}
        </>
      )}
    </Page>
  );
}

/** What is asked for, each with why, by when, and the two things one can do about it. */
function Asked() {
  const { asked, today } = useLoaderData<typeof loader>();
  const { words: { correspondence: { documents: words } }, say } = useWords();
  return (
    <>
      <h2 className="govuk-heading-m">{words.asked}</h2>
      {asked.length === 0 && <p className="govuk-body">{words.nothingAsked}</p>}
      {asked.map(({ id, what, why, dueOn, askedByName }) => (
        <div key={id} className="wl-section">
          <h3 className="govuk-heading-s" id={`asked-${id}`}>{what}</h3>
          <SummaryList
            rows={[
              ...(why ? [{ key: words.why, value: why }] : []),
              ...(dueOn ? [{ key: words.byWhen, value: dueOn < today ? words.late(say.day(dueOn)) : words.by(say.day(dueOn)) }] : []),
              { key: words.askedBy, value: askedByName },
            ]}
          />
          <div className="govuk-button-group">
            <Button href={`/my/documents/send?for=${id}`}>{words.send}<span className="govuk-visually-hidden">{words.about(what)}</span></Button>
            <a className="govuk-link" href={`/my/messages?about=${id}#write`}>{words.cannot}<span className="govuk-visually-hidden">{words.about(what)}</span></a>
          </div>
        </div>
      ))}
      <p className="govuk-body"><a className="govuk-link" href="/my/documents/send">{words.sendOther}</a></p>
    </>
  );
}

/** What they sent: whether it was checked, who looked at it, and that they can take it back. */
function Sent() {
  const { sent } = useLoaderData<typeof loader>();
  const { words: { correspondence: { documents: words } }, say } = useWords();
  return sent.map((document) => {
    const { id, name, scan, uploadedAt, seenAt, seenByName, removedAt, removedByName } = document;
    const may = mayOpen(document);
    return (
      <div key={id} className="wl-section">
        <h3 className="govuk-heading-s" id={`sent-${id}`}>{name}</h3>
        <p className="govuk-body">{words.sentOn(say.dayOf(uploadedAt))} {!removedAt && (seenAt && seenByName ? words.seen(seenByName, say.dayOf(seenAt)) : words.notSeen)}</p>
        {/* What was harmful is said even though it is gone; of anything else that is gone, only that. */}
        {(scan === "infected" || !removedAt) && <p className="govuk-body">{words.state[scan]}</p>}
        {removedAt && scan !== "infected" && <p className="govuk-body">{words.removedBy(removedByName ?? "", say.dayOf(removedAt))}</p>}
        {!removedAt && (
          <ul className="govuk-list">
            {(may === "yes" || may === "ask") && <li><a className="govuk-link" href={`/my/documents/${id}/file`}>{words.open}<span className="govuk-visually-hidden">{words.about(name)}</span></a></li>}
            <li><a className="govuk-link" href={`/my/documents/${id}/remove`}>{words.remove}<span className="govuk-visually-hidden">{words.about(name)}</span></a></li>
          </ul>
        )}
      </div>
    );
  });
}
