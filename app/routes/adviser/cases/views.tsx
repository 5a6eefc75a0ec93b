import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { mostViews } from "#app/domain/cases/case-list";
import { saveView } from "#app/services/cases/save-view.server";
import { FilterTags } from "#app/ui/casework/filter-tags";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { Input } from "#app/ui/govuk/input";
import { Radios } from "#app/ui/govuk/radios";
import { Page } from "#app/ui/page";
import { requirePermission } from "#app/web/access.server";
import { fieldsOf } from "#app/web/field-state";
import { once } from "#app/web/once.server";
import { parseForm, withErrors } from "#app/web/parse-form";
import { redirected } from "#app/web/redirected";
import { asActor } from "#db/client.server";
import { deleteSavedView, listSavedViews } from "#db/queries/cases/saved-views";
import { listAdvisers } from "#db/queries/people/colleagues";
import { listHubs } from "#db/queries/place/list-hubs";
import { addressOf, askedForIn, queryOf, tagsOf } from "./list-filter";
import { viewForm } from "./views.form";

/** The list an address asks for, without what was searched for: names are never kept in a view. */
const listIn = (request: Request, actor: Parameters<typeof askedForIn>[1]) => ({ ...askedForIn(new URL(request.url).searchParams, actor), search: "" });

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "case:list");
  const asked = listIn(request, actor);
  return asActor(actor, async (db) => {
    const [views, hubs, advisers] = await Promise.all([listSavedViews(db, actor.id), listHubs(db), listAdvisers(db)]);
    return { asked, own: views.filter(({ own }) => own), tags: tagsOf(asked, { hubs, advisers }).map(({ text }) => text), hubs: hubs.filter(({ id }) => actor.hubIds.includes(id)).map(({ id, name }) => ({ id, name })) };
  });
}

const problems = { "same-name": "You already have a view of this name. Choose another", "too-many": `You have ${mostViews} views. Delete one first`, "not-your-hub": "Select one of your hubs, or only you" } as const;

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "case:list");
  const form = await request.formData();
  const asked = listIn(request, actor);
  const gone = form.get("delete");
  if (typeof gone === "string") {
    const outcome = await once({ actor }, form, async (deps) => ((await deleteSavedView(deps.db, actor.id, gone)) ? redirect(addressOf(asked, "/adviser/cases/views")) : "not-found"));
    if (typeof outcome === "string") throw new Response("Not found", { status: 404 });
    return redirected(outcome);
  }
  const { value, errors, typed } = parseForm(viewForm, form);
  if (errors) return data({ errors, typed }, 422);
  const query = Object.fromEntries(Object.entries(queryOf(asked)).flatMap(([key, said]) => (said === undefined ? [] : [[key, said]])));
  const outcome: Response | keyof typeof problems = await once({ actor }, form, async (deps) => {
    const answer = await saveView(deps, actor, { name: value.name, query, ...(value.shared && { hubId: value.shared }) });
    return answer === "done" ? redirect(addressOf(asked)) : answer;
  });
  if (outcome instanceof Response) return redirected(outcome);
  return data(withErrors(typed, [{ field: outcome === "not-your-hub" ? "shared" : "name", message: problems[outcome] }]), 422);
}

/** Naming a list to come back to it, and deleting names that are no longer wanted. */
export default function Views() {
  const { asked, own, tags, hubs } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const { errorAt, typedAt } = fieldsOf(problem);
  const shared = typedAt("shared");
  return (
    <Page title="Views of cases" errors={problem?.errors} back={{ href: addressOf(asked), text: "Back to the cases" }}>
      <h1 className="govuk-heading-l">Views of cases</h1>
      <h2 className="govuk-heading-m">Save this list</h2>
      <FilterTags filters={tags.map((text) => ({ text }))} />
      <PostForm>
        <Input name="name" label={{ text: "Name of the view", className: "govuk-label--s" }} hint="For example, “Young people without a plan”. Not the name of a resident." className="govuk-input--width-20" error={errorAt("name")} value={typedAt("name")} autoComplete="off" />
        {hubs.length > 0 && <Radios name="shared" legend={{ text: "Who sees it", className: "govuk-fieldset__legend--s" }} error={errorAt("shared")} value={shared ?? ""} items={[{ value: "", text: "Only you" }, ...hubs.map(({ id, name }) => ({ value: id, text: `Everybody at ${name}`, hint: "Each of them sees their own cases in it, where it is of “My cases”" }))]} />}
        <Button preventDoubleClick>Save the view</Button>
      </PostForm>
      <h2 className="govuk-heading-m">Your views ({own.length})</h2>
      {own.length === 0 ? (
        <p className="govuk-body">You have not saved a view yet. Those you save appear here and above the list of cases.</p>
      ) : (
        <PostForm>
          <ul className="govuk-list wl-own-views">
            {own.map(({ id, name, hubName }) => (
              <li key={id}>
                {name}{hubName && `, shared with ${hubName}`} <button type="submit" className="wl-link-button" name="delete" value={id}>Delete<span className="govuk-visually-hidden"> {name}</span></button>
              </li>
            ))}
          </ul>
        </PostForm>
      )}
    </Page>
  );
}
