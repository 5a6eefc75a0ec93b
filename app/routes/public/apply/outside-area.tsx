import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { depsWithin } from "#app/platform/deps.server";
import { answerQuestion } from "#app/services/applications/answer-question.server";
import { HubList } from "#app/ui/casework/hub-list";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { Page } from "#app/ui/page";
import { usePage } from "#app/ui/page-context";
import { asVisitor } from "#db/client.server";
import { findNeighbouringCouncil } from "#db/queries/place/find-postcode";
import { listHubs } from "#db/queries/place/list-hubs";
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
  return { council, hubs, draftId: draft?.id, back: draft ? pageOf(draft.id, "other-ways") : "/apply" };
}

/** "I think this is wrong": they go on, and an adviser looks. */
export async function action({ request, context }: ActionFunctionArgs) {
  // No one-time key: saying it twice says the same.
  const form = await request.formData();
  const draftId = form.get("draft");
  const draft = await unsentDraft(context, typeof draftId === "string" ? draftId : undefined);
  const { visit } = context.asking;
  const answered = await asVisitor(visit, (db) => answerQuestion(depsWithin(db), draft.id, "other-ways", { areaGround: "unsure" }));
  if (typeof answered === "string") return redirect(pageOf(draft.id, "check-answers"));
  if ("aheadOf" in answered) return redirect(pageOf(draft.id, answered.aheadOf));
  return redirect(await whereNext({ visit, draftId: draft.id, step: "other-ways", answers: answered.answers, toCheck: false }));
}

export default function OutsideArea() {
  const { council, hubs, draftId, back } = useLoaderData<typeof loader>();
  const { placeName } = usePage();
  return (
    <Page title="Ask another council for this help" back={back}>
      <h1 className="govuk-heading-l">{council ? `${council} can help you` : "Your own council can help you"}</h1>
      <p className="govuk-body">
        This service is for people who live in the area of {placeName}, or whom a council here looks after. From what you told us, you live outside it.
      </p>
      <h2 className="govuk-heading-m">What to do now</h2>
      <p className="govuk-body">
        {council ? <>Ask <strong>{council}</strong> for help with work and skills. </> : "Ask the council where you live for help with work and skills. "}
        <a className="govuk-link" href="https://www.gov.uk/find-local-council" rel="external">Find your council’s website and phone number on GOV.UK</a>.
      </p>
      <p className="govuk-body">
        Wherever you live, you can also talk to the National Careers Service on <a className="govuk-link" href="tel:0800100900">0800 100 900</a>. It is free.
      </p>
      <p className="govuk-body">You can print this page or take a picture of it.</p>
      {draftId && (
        <>
          <h2 className="govuk-heading-m">If you think this is wrong</h2>
          <p className="govuk-body">You can still apply. An adviser will look at it.</p>
          <PostForm>
            <input type="hidden" name="draft" value={draftId} />
            <Button className="govuk-button--secondary">I think this is wrong: carry on</Button>
          </PostForm>
        </>
      )}
      {hubs.length > 0 && (
        <>
          <h2 className="govuk-heading-m">If you want to ask us</h2>
          <HubList hubs={hubs} />
        </>
      )}
    </Page>
  );
}
