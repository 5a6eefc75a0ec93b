import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { offerNames } from "#app/content/cases";
import { contestOffer } from "#app/services/resident/contest-offer.server";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { Textarea } from "#app/ui/govuk/textarea";
import { Page } from "#app/ui/page";
import { requirePermission } from "#app/web/access.server";
import { fieldsOf } from "#app/web/field-state";
import { once } from "#app/web/once.server";
import { parseForm } from "#app/web/parse-form";
import { redirected } from "#app/web/redirected";
import { asActor } from "#db/client.server";
import { readMyCase } from "./read-my-case.server";
import { wordsForm } from "./words.form";

const doesntFitForm = wordsForm("Enter what does not fit", "What does not fit");

export async function loader({ context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "own-record:read");
  const found = await asActor(actor, (db) => readMyCase(db, actor));
  const inSupport = found?.mine.status === "in_support";
  return { offers: inSupport ? found.offers.map(({ offer }) => offerNames[offer]) : [], contested: found?.contested };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "own-record:read");
  const form = await request.formData();
  const { value, errors, typed } = parseForm(doesntFitForm, form);
  if (errors) return data({ errors, typed }, 422);
  const outcome: Response | string = await once({ actor }, form, async (deps) => {
    const done = await contestOffer(deps, actor, value);
    return done === "done" ? redirect("/my?done=contested") : done;
  });
  return typeof outcome === "string" ? data({ errors: undefined, typed }, 409) : redirected(outcome);
}

export default function DoesntFit() {
  const { offers, contested } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const { errorAt, typedAt } = fieldsOf(problem);
  if (contested !== undefined || offers.length === 0) {
    return (
      <Page title="This doesn’t fit me" back="/my">
        <h1 className="govuk-heading-l">{contested === undefined ? "We have not offered you anything yet" : "An adviser is looking at it again"}</h1>
        <p className="govuk-body">{contested === undefined ? "When we do, you can tell us here if it does not fit you." : "This is what you told us:"}</p>
        {contested && <p className="govuk-body wl-words">{contested}</p>}
      </Page>
    );
  }
  return (
    <Page title="This doesn’t fit me" errors={problem?.errors} back="/my">
      <h1 className="govuk-heading-l">What does not fit you?</h1>
      <p className="govuk-body">We offer you {offers.join(" and ")}. Tell us in your own words why it does not fit, or what you want instead. An adviser looks at it again. Your support goes on meanwhile.</p>
      <PostForm>
        <Textarea name="words" label={{ text: "What does not fit", className: "govuk-label--s" }} error={errorAt("words")} value={typedAt("words")} />
        <Button preventDoubleClick>Send</Button>
      </PostForm>
    </Page>
  );
}
