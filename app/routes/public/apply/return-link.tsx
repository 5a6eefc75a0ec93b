import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { londonDayOf } from "#app/domain/calendar/calendar-day";
import { now } from "#app/platform/service.server";
import { draftDays } from "#app/services/applications/draft-life";
import { findDraftToTakeUp, takeUpDraft, type DraftKey } from "#app/services/applications/take-up-draft.server";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { Page } from "#app/ui/page";
import { useWords } from "#app/ui/words";
import { once } from "#app/web/once.server";
import { visitFor } from "#app/web/visit-cookie.server";
import { asService, asVisitor } from "#db/client.server";
import { listHubs } from "#db/queries/place/list-hubs";
import { WhyItOpensNothing } from "./why-it-opens-nothing";
import { whereLeftOff } from "./where-next.server";

const keyIn = (token = ""): DraftKey => ({ kind: "link", key: token });

/** Looking takes nothing up: programs that check mail open links too. */
export async function loader({ params, context: { asking } }: LoaderFunctionArgs) {
  const draft = await asService((db) => findDraftToTakeUp({ db, now }, keyIn(params.token)));
  const hubs = draft ? [] : await asVisitor(asking.visit, listHubs);
  return data({ keptUntil: draft && londonDayOf(draft.expiresAt), hubs, draftDays }, draft ? 200 : 404);
}

export async function action({ request, params, context: { asking } }: ActionFunctionArgs) {
  const { visit } = asking;
  // A visitor makes nobody a holder: the service does, for whoever has the link.
  const taken = await once({ service: true, forActor: visit }, await request.formData(), async (deps) => {
    const draft = await takeUpDraft(deps, visit, keyIn(params.token));
    return draft ? redirect(whereLeftOff(draft), visitFor(request, draftDays)) : "opens-nothing";
  });
  return taken === "opens-nothing" ? data(null, 404) : taken;
}

export default function ReturnByLink() {
  const { keptUntil, hubs, draftDays: days } = useLoaderData<typeof loader>();
  const { words: { saveAndReturn: { comeBack: words } }, say } = useWords();
  if (!keptUntil) {
    return (
      <Page title={words.deadTitle} back="/apply">
        <h1 className="govuk-heading-l">{words.deadTitle}</h1>
        <WhyItOpensNothing days={days} hubs={hubs} />
      </Page>
    );
  }
  return (
    <Page title={words.title} back="/">
      <h1 className="govuk-heading-l">{words.title}</h1>
      <p className="govuk-body">{words.until(say.day(keptUntil))}</p>
      <p className="govuk-body">{words.shared}</p>
      <PostForm>
        <Button preventDoubleClick>{words.thisDevice}</Button>
      </PostForm>
    </Page>
  );
}
