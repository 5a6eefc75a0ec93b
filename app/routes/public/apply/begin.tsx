import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { londonDayOf, type CalendarDay } from "#app/domain/calendar/calendar-day";
import { now } from "#app/platform/service.server";
import { beginDraft } from "#app/services/applications/begin-draft.server";
import { discardDraft } from "#app/services/applications/discard-draft.server";
import { draftDays } from "#app/services/applications/draft-life";
import { forgetDraft } from "#app/services/applications/forget-drafts.server";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { InsetText } from "#app/ui/govuk/inset-text";
import { WarningText } from "#app/ui/govuk/warning-text";
import { Page } from "#app/ui/page";
import { link, Rich, useWords } from "#app/ui/words";
import { visitFor } from "#app/web/visit-cookie.server";
import { once } from "#app/web/once.server";
import { asActor, asVisitor } from "#db/client.server";
import { draftsWithKeys } from "#db/queries/applications/draft-keys";
import { listSentDrafts, listUnfinishedDrafts } from "#db/queries/applications/drafts";
import { listHubs } from "#db/queries/place/list-hubs";
import { findMyCase } from "#db/queries/resident/find-my-case";
import { DeviceOptions } from "./device-options";
import { SentFromHere } from "./sent-from-here";
import { sentFromHere } from "./sent-from-here.server";
import { pageOf, whereLeftOff } from "./where-next.server";

export async function loader({ request, context: { asking } }: LoaderFunctionArgs) {
  const { unfinished, keyed, sent, hubs } = await asVisitor(asking.visit, async (db) => {
    const drafts = await listUnfinishedDrafts(db, now());
    return { unfinished: drafts, keyed: await draftsWithKeys(db, drafts.map(({ id }) => id)), sent: await listSentDrafts(db, now()), hubs: await listHubs(db) };
  });
  const asked = new URL(request.url).searchParams;
  const { actor } = asking;
  const mine = actor?.kind === "resident" ? await asActor(actor, (db) => findMyCase(db, actor.id)) : undefined;
  return {
    appliedAlready: mine !== undefined && mine.status !== "closed",
    unfinished: unfinished.map((draft) => ({ id: draft.id, begunOn: londonDayOf(draft.createdAt), keptUntil: londonDayOf(draft.expiresAt), hasKey: keyed.has(draft.id), goOn: whereLeftOff(draft) })),
    sent: sent.map(sentFromHere),
    open: hubs.length > 0,
    discarded: asked.has("discarded"),
    forgotten: asked.has("forgotten"),
    draftDays,
  };
}

export async function action({ request, context: { asking } }: ActionFunctionArgs) {
  const form = await request.formData();
  const [discard, forget] = [form.get("discard"), form.get("forget")];
  if (typeof forget === "string") {
    return once({ service: true, forActor: asking.visit }, form, async (deps) => {
      await forgetDraft(deps, asking.visit, forget);
      return redirect("/apply?forgotten=1");
    });
  }
  return once({ visit: asking.visit }, form, async (deps) => {
    if (typeof discard === "string") {
      await discardDraft(deps, discard);
      return redirect("/apply?discarded=1");
    }
    if ((await listHubs(deps.db)).length === 0) return redirect("/apply");
    const begun = await beginDraft(deps, asking.visit, { language: asking.language });
    return redirect(pageOf(begun, begun.step), visitFor(request, draftDays));
  });
}

export default function Begin() {
  const { appliedAlready, unfinished, sent, open, discarded, forgotten, draftDays: days } = useLoaderData<typeof loader>();
  const { words: { saveAndReturn: { begin: words }, myRecord, start: { forSomeoneElse } } } = useWords();
  return (
    <Page title={words.title} back="/">
      {discarded && <InsetText>{words.discarded}</InsetText>}
      {forgotten && <InsetText>{words.forgotten}</InsetText>}
      <h1 className="govuk-heading-l">{words.title}</h1>
      {appliedAlready && <InsetText><Rich text={myRecord.comingBack.applyAgain} parts={{ support: link("/my") }} /></InsetText>}
      {sent.map((one) => <SentFromHere key={one.id} {...one} />)}
      {unfinished.map((draft) => <Unfinished key={draft.id} {...draft} />)}
      <WarningText><Rich text={words.help} parts={{ help: link("/help-now") }} /></WarningText>
      <p className="govuk-body">{words.noPapers}</p>
      <p className="govuk-body"><Rich text={words.whoReads} parts={{ privacy: link("/privacy") }} /></p>
      <p className="govuk-body">{words.stop(days)}</p>
      {open ? (
        <PostForm>
          <Button preventDoubleClick>{unfinished.length > 0 || sent.length > 0 ? words.startNew : words.start}</Button>
        </PostForm>
      ) : (
        <InsetText>{words.notOpen}</InsetText>
      )}
      <p className="govuk-body"><Rich text={words.elsewhere} parts={{ back: link("/apply/return") }} /></p>
      <p className="govuk-body"><Rich text={forSomeoneElse} parts={{ apply: link("/apply/for-someone-else") }} /></p>
      <p className="govuk-body"><Rich text={words.already} parts={{ already: link("/apply/already-applied") }} /></p>
    </Page>
  );
}

function Unfinished({ id, begunOn, keptUntil, hasKey, goOn }: { id: string; begunOn: CalendarDay; keptUntil: CalendarDay; hasKey: boolean; goOn: string }) {
  const { words: { saveAndReturn: { begin: words } }, say } = useWords();
  const which = words.begunOn(say.day(begunOn));
  return (
    <InsetText>
      <p className="govuk-body">{words.unfinished(say.day(begunOn), say.day(keptUntil))}</p>
      <p className="govuk-body">
        <a className="govuk-link govuk-!-font-weight-bold" href={goOn}>{words.goOn}<span className="govuk-visually-hidden">, {which}</span></a>
      </p>
      <DeviceOptions draftId={id} hasKey={hasKey} saveAt={`/apply/${id}/save`} which={which} />
    </InsetText>
  );
}
