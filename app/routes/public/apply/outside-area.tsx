import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { depsWithin } from "#app/platform/deps.server";
import { answerQuestion } from "#app/services/applications/answer-question.server";
import { PrintThis, WhereToAsk } from "#app/ui/casework/ending";
import { PhoneLink } from "#app/ui/casework/hub-list";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { Page } from "#app/ui/page";
import { usePage } from "#app/ui/page-context";
import { link, Rich, useWords } from "#app/ui/words";
import { asVisitor } from "#db/client.server";
import { findNeighbouringCouncil } from "#db/queries/place/find-area";
import { listHubs } from "#db/queries/place/list-hubs";
import { journeyPages } from "#app/content/applying/journey-pages";
import { draftNamed, unsentDraft } from "./own-draft.server";
import { pageOf, whereNext } from "./where-next.server";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const asked = (new URL(request.url).searchParams.get("council") ?? "").replaceAll("\0", "");
  const draft = await draftNamed(context, request);
  const { council, hubs } = await asVisitor(context.asking.visit, async (db) => ({
    // Only a name of our own list is ever shown: an address could carry any words.
    council: asked ? await findNeighbouringCouncil(db, asked) : undefined,
    hubs: await listHubs(db),
  }));
  return { kind: draft?.kind ?? "self", council, hubs, draftId: draft?.id, back: draft ? pageOf(draft, "other-ways") : "/apply" };
}

/** "I think this is wrong": they go on, and an adviser looks. */
export async function action({ request, context }: ActionFunctionArgs) {
  // No one-time key: saying it twice says the same.
  const form = await request.formData();
  const draftId = form.get("draft");
  const draft = await unsentDraft(context, typeof draftId === "string" ? draftId : undefined);
  const { visit } = context.asking;
  const answered = await asVisitor(visit, (db) => answerQuestion(depsWithin(db), draft.id, "other-ways", { areaGround: "unsure" }));
  if (typeof answered === "string") return redirect(pageOf(draft, "check-answers"));
  if ("aheadOf" in answered) return redirect(pageOf(draft, answered.aheadOf));
  return redirect(await whereNext({ visit, draft, step: "other-ways", answers: answered.answers, toCheck: false }));
}

const named = { strong: (text: string) => <strong>{text}</strong>, find: link("https://www.gov.uk/find-local-council") };

export default function OutsideArea() {
  const { kind, council, hubs, draftId, back } = useLoaderData<typeof loader>();
  const { placeName } = usePage();
  const { words: catalogue } = useWords();
  const { endings } = catalogue;
  const { outsideArea: words } = journeyPages[kind].endings(catalogue);
  return (
    <Page title={words.title} back={back}>
      <h1 className="govuk-heading-l">{council ? words.headingNamed(council) : words.heading}</h1>
      <p className="govuk-body">{words.why(placeName)}</p>
      <h2 className="govuk-heading-m">{endings.whatNow}</h2>
      <p className="govuk-body"><Rich text={council ? words.askNamed(council) : words.ask} parts={named} /></p>
      <p className="govuk-body">{words.say}</p>
      <p className="govuk-body"><Rich text={endings.careers} parts={{ phone: (number) => <PhoneLink number={number} /> }} /></p>
      <PrintThis />
      {draftId && (
        <>
          <h2 className="govuk-heading-m">{endings.wrongTitle}</h2>
          <p className="govuk-body">{words.carryOnWords}</p>
          <PostForm>
            <input type="hidden" name="draft" value={draftId} />
            <Button className="govuk-button--secondary">{words.carryOn}</Button>
          </PostForm>
        </>
      )}
      <WhereToAsk hubs={hubs} title={words.askUs} />
    </Page>
  );
}
