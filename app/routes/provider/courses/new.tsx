import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { startRefusalWords } from "#app/content/courses";
import type { StartRefusal } from "#app/domain/courses/start";
import { addStart } from "#app/services/courses/add-start.server";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { Select } from "#app/ui/govuk/select";
import { Page } from "#app/ui/page";
import { requirePermission } from "#app/web/access.server";
import { fieldsOf } from "#app/web/field-state";
import { once } from "#app/web/once.server";
import { parseForm, withErrors } from "#app/web/parse-form";
import { redirected } from "#app/web/redirected";
import { asActor } from "#db/client.server";
import { listServicesOfOrganisation } from "#db/queries/courses/starts";
import { addStartForm } from "./start.form";
import { StartFields } from "./start-fields";

export async function loader({ context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "services:keep");
  return { services: await asActor(actor, (db) => listServicesOfOrganisation(db, actor.organisationId)) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "services:keep");
  const form = await request.formData();
  const { value, errors, typed } = parseForm(addStartForm, form);
  if (errors) return data({ errors, typed }, 422);
  const outcome: Response | "not-found" | StartRefusal = await once({ actor }, form, async (deps) => {
    const done = await addStart(deps, actor, value.serviceId, value.wish);
    return typeof done === "string" ? done : redirect(`/provider/courses/${done.added}?saved=added`);
  });
  if (typeof outcome !== "string") return redirected(outcome);
  return data(withErrors(typed, [outcome === "not-found" ? { field: "serviceId", message: "Select the course" } : startRefusalWords[outcome]]), 422);
}

export default function AddStart() {
  const { services } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const { errorAt, typedAt } = fieldsOf(problem);
  return (
    <Page title="Add a start" errors={problem?.errors} back={{ href: "/provider/courses", text: "Courses" }}>
      <h1 className="govuk-heading-l">Add a start</h1>
      {services.length === 0 ? (
        <p className="govuk-body">You have no service in the directory yet. Ask us to add it first.</p>
      ) : (
        <PostForm>
          <Select name="serviceId" label={{ text: "Course", className: "govuk-label--s" }} error={errorAt("serviceId")} value={typedAt("serviceId")} items={[{ value: "", text: "Select" }, ...services.map(({ id, name }) => ({ value: id, text: name }))]} />
          <StartFields errorAt={errorAt} typedAt={typedAt} />
          <Button preventDoubleClick>Add the start</Button>
        </PostForm>
      )}
    </Page>
  );
}
