import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { barrierWords } from "#app/content/applications";
import { barrierCodes } from "#app/domain/cases/barrier";
import { suggestBarrier } from "#app/domain/directory/suggest-barrier";
import { mapTerm } from "#app/services/directory/map-terms.server";
import { PagedList } from "#app/ui/casework/paged-list";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { NotificationBanner } from "#app/ui/govuk/notification-banner";
import { Select } from "#app/ui/govuk/select";
import { Page } from "#app/ui/page";
import { orNotFound, requirePermission } from "#app/web/access.server";
import { once } from "#app/web/once.server";
import { pagingOf } from "#app/web/paging";
import { parseForm } from "#app/web/parse-form";
import { redirected } from "#app/web/redirected";
import { asActor } from "#db/client.server";
import { countTerms, listTerms } from "#db/queries/directory/terms";
import { termForm } from "./terms.form";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "directory:import");
  const query = new URL(request.url).searchParams;
  const paging = pagingOf(query);
  return asActor(actor, async (db) => ({ paging, saved: query.has("saved"), total: await countTerms(db), terms: (await listTerms(db, paging)).map((term) => ({ ...term, suggested: suggestBarrier(term.name) })) }));
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "directory:import");
  const form = await request.formData();
  const { value, errors } = parseForm(termForm, form);
  if (errors) return data({ errors }, 422);
  const outcome = await once({ actor }, form, async (deps) => {
    const done = await mapTerm(deps, { termId: value.term, barrier: value.barrier ?? null }, actor.name);
    return done === "done" ? redirect("/admin/directory/terms?saved") : done;
  });
  return redirected(orNotFound(outcome));
}

export default function Terms() {
  const { terms, total, paging, saved } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  return (
    <Page title="What terms mean" back={{ href: "/admin/directory", text: "Directory" }} errors={problem?.errors} before={saved && <NotificationBanner type="success">Saved. The services that have the term follow.</NotificationBanner>}>
      <h1 className="govuk-heading-l">What terms mean ({total})</h1>
      <p className="govuk-body">Feeds describe services in terms of their own lists. Say which of our barriers a term stands for, so that advisers find the services that have it.</p>
      {total === 0 && <p className="govuk-body">There are no terms yet. They come with a feed that has them.</p>}
      {terms.map(({ id, name, list, barrier, services, suggested }) => (
        <PostForm key={id}>
          <input type="hidden" name="term" value={id} />
          <Select
            name="barrier" id={`barrier-${id}`} label={{ text: name, className: "govuk-label--s" }}
            hint={[list, services === 1 ? "1 service has it" : `${services} services have it`, !barrier && suggested && `By its name, it may mean: ${barrierWords[suggested]}`].filter(Boolean).join(". ")}
            value={barrier ?? suggested ?? ""} items={[{ value: "", text: "None of ours" }, ...barrierCodes.map((value) => ({ value, text: barrierWords[value] }))]}
          />
          <Button className="govuk-button--secondary" preventDoubleClick>{barrier ? "Save" : "Say so"}<span className="govuk-visually-hidden">: {name}</span></Button>
        </PostForm>
      ))}
      <PagedList path="/admin/directory/terms" page={paging.page} size={paging.size} total={total} />
    </Page>
  );
}
