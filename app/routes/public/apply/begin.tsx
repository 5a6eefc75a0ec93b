import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { firstUnanswered } from "#app/domain/applications/journey";
import { londonDayOf } from "#app/domain/calendar/calendar-day";
import { sayDay } from "#app/domain/calendar/words";
import { now, today } from "#app/platform/service.server";
import { beginDraft } from "#app/services/applications/begin-draft.server";
import { discardDraft } from "#app/services/applications/discard-draft.server";
import { draftDays } from "#app/services/applications/draft-life";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { InsetText } from "#app/ui/govuk/inset-text";
import { WarningText } from "#app/ui/govuk/warning-text";
import { Page } from "#app/ui/page";
import { cookie, readCookie } from "#app/web/cookies.server";
import { once } from "#app/web/once.server";
import { asVisitor } from "#db/client.server";
import { listUnfinishedDrafts } from "#db/queries/applications/drafts";
import { listHubs } from "#db/queries/place/list-hubs";
import { pageOf } from "./where-next.server";

export async function loader({ request, context: { asking } }: LoaderFunctionArgs) {
  const { drafts, hubs } = await asVisitor(asking.visit, async (db) => ({ drafts: await listUnfinishedDrafts(db, now()), hubs: await listHubs(db) }));
  const asked = new URL(request.url).searchParams;
  return {
    unfinished: drafts.map(({ id, answers, createdAt, expiresAt }) => ({
      id,
      begunOn: sayDay(londonDayOf(createdAt)),
      keptUntil: sayDay(londonDayOf(expiresAt)),
      goOn: pageOf(id, firstUnanswered(answers, today())),
    })),
    open: hubs.length > 0,
    deleted: asked.has("deleted"),
    discarded: asked.has("discarded"),
    draftDays,
  };
}

export async function action({ request, context: { asking } }: ActionFunctionArgs) {
  const form = await request.formData();
  const discard = form.get("discard");
  return once({ visit: asking.visit }, form, async (deps) => {
    if (typeof discard === "string") {
      await discardDraft(deps, discard);
      return redirect("/apply?discarded=1");
    }
    if ((await listHubs(deps.db)).length === 0) return redirect("/apply");
    const { draftId, step } = await beginDraft(deps, asking.visit);
    // The browser is remembered for as long as the draft, and not only for what was left of its last 30 days.
    const visitCookie = readCookie(request, "visit");
    return redirect(pageOf(draftId, step), visitCookie ? { headers: { "Set-Cookie": cookie("visit", visitCookie, draftDays * 86_400) } } : {});
  });
}

export default function Begin() {
  const { unfinished, open, deleted, discarded, draftDays: days } = useLoaderData<typeof loader>();
  return (
    <Page title="Before you start" back="/">
      {deleted && <InsetText>Your answers have been deleted, because you began more than {days} days ago. You can start again. If you sent your application, <a className="govuk-link" href="/sign-in">sign in to see where it is</a>.</InsetText>}
      {discarded && <InsetText>The answers have been deleted from this device and from our service.</InsetText>}
      <h1 className="govuk-heading-l">Before you start</h1>
      {unfinished.map((draft) => (
        <Unfinished key={draft.id} {...draft} />
      ))}
      <WarningText>
        If you need help today, because you have nowhere to sleep, no money for food or you are not safe, <a className="govuk-link" href="/help-now">get help now</a>.
      </WarningText>
      <p className="govuk-body">You do not need any papers. We ask about 10 questions: where you live, what you do now and what you want help with. You can skip some of them.</p>
      <p className="govuk-body">An adviser at one of our hubs reads your answers. We use them to work out what help fits you, and we only share more with your agreement. <a className="govuk-link" href="/privacy">Read how we use what you tell us</a>.</p>
      <p className="govuk-body">You can stop and come back on this device for {days} days. After that we delete your answers.</p>
      {open ? (
        <PostForm>
          <Button preventDoubleClick>{unfinished.length > 0 ? "Start a new application" : "Start your application"}</Button>
        </PostForm>
      ) : (
        <InsetText>You cannot apply online yet: no hub is open.</InsetText>
      )}
      <p className="govuk-body">If you have already applied, <a className="govuk-link" href="/sign-in">sign in to see where your application is</a>.</p>
    </Page>
  );
}

function Unfinished({ id, begunOn, keptUntil, goOn }: { id: string; begunOn: string; keptUntil: string; goOn: string }) {
  return (
    <InsetText>
      <p className="govuk-body">There is an application on this device that was begun on {begunOn} and not sent. We will delete it on {keptUntil}.</p>
      <p className="govuk-body">
        <a className="govuk-link govuk-!-font-weight-bold" href={goOn}>Continue the application<span className="govuk-visually-hidden"> begun on {begunOn}</span></a>
      </p>
      <PostForm>
        <input type="hidden" name="discard" value={id} />
        <Button className="govuk-button--secondary govuk-!-margin-bottom-0">Delete it now<span className="govuk-visually-hidden">: the application begun on {begunOn}</span></Button>
      </PostForm>
    </InsetText>
  );
}
