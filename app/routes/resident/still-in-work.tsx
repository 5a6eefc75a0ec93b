import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { wordsIn } from "#app/content/resident/catalogue";
import { callOn, sustainmentAnswers } from "#app/domain/outcomes/sustainment-check";
import { today } from "#app/platform/service.server";
import { addToAnswer } from "#app/services/outcomes/add-to-answer.server";
import { answerSustainment } from "#app/services/outcomes/answer-sustainment.server";
import { AfterAnswer, StillInWork } from "#app/ui/casework/still-in-work";
import { NotificationBanner } from "#app/ui/govuk/notification-banner";
import { Page } from "#app/ui/page";
import { link, Rich, useWords } from "#app/ui/words";
import { requirePermission } from "#app/web/access.server";
import { once } from "#app/web/once.server";
import { parseForm } from "#app/web/parse-form";
import { redirected } from "#app/web/redirected";
import { asActor } from "#db/client.server";
import { findNewestCheck } from "#db/queries/outcomes/sustainment-checks";
import { findMyCase } from "#db/queries/resident/find-my-case";
import { moreForm, tapForm } from "./still-in-work.form";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "own-record:read");
  const query = new URL(request.url).searchParams;
  return asActor(actor, async (db) => {
    const mine = await findMyCase(db, actor.id);
    const check = mine && (await findNewestCheck(db, mine.id));
    if (!mine || !check) return { state: "none" as const };
    if (!check.answer || !check.answeredAt) return { state: "open" as const };
    const said = sustainmentAnswers.find((answer) => answer === query.get("said"));
    if (said !== check.answer) return { state: "none" as const };
    const mayAdd = !check.endedOn && !check.words;
    return { state: "answered" as const, said, told: query.has("told"), today: today(), callOn: callOn(check.answeredAt), hubPhone: mine.hubPhone, mayAdd };
  });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "own-record:read");
  const words = wordsIn(context.asking.language);
  const form = await request.formData();
  const tapped = form.has("answer") ? parseForm(tapForm(words), form) : undefined;
  const told = tapped ? undefined : parseForm(moreForm(words), form);
  const { errors, typed } = (tapped ?? told)!;
  if (errors) return data({ errors, typed }, 422);
  const outcome: Response | string = await once({ actor }, form, async (deps) => {
    const mine = await findMyCase(deps.db, actor.id);
    const check = mine && (await findNewestCheck(deps.db, mine.id));
    if (!check) return "not-found";
    if (tapped?.value) {
      const done = await answerSustainment(deps, actor, { checkId: check.id, ...tapped.value });
      return done === "done" ? redirect(`/my/still-in-work?said=${tapped.value.answer}`) : done;
    }
    const done = await addToAnswer(deps, actor, { checkId: check.id, words: "", ...told?.value });
    return done === "done" ? redirect(`/my/still-in-work?said=${check.answer}&told=yes`) : done;
  });
  if (typeof outcome !== "string") return redirected(outcome);
  // Answered already, or never asked: the page says so.
  return outcome === "in-the-future" ? data({ errors: [{ field: "endedOn-day", message: words.sustainment.lastDayFuture }], typed }, 422) : data({ errors: undefined, typed }, 409);
}

export default function MyStillInWork() {
  const found = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const { words: { sustainment } } = useWords();
  if (found.state === "open") return <Page title={sustainment.title} errors={problem?.errors} back="/my"><StillInWork /></Page>;
  if (found.state === "answered") {
    return (
      <Page title={sustainment.thanks[found.said].title} errors={problem?.errors} back="/my" before={found.told && <NotificationBanner type="success">{sustainment.told}</NotificationBanner>}>
        <AfterAnswer answer={found.said} today={found.today} callOn={found.callOn} hubPhone={found.hubPhone} asksMore={found.mayAdd} errors={problem?.errors} typed={problem?.typed} />
      </Page>
    );
  }
  return (
    <Page title={sustainment.noneTitle} back="/my">
      <h1 className="govuk-heading-l">{sustainment.noneTitle}</h1>
      <p className="govuk-body"><Rich text={sustainment.none} parts={{ support: link("/my") }} /></p>
    </Page>
  );
}
