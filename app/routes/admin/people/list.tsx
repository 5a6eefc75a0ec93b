import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { roleNames } from "#app/content/people";
import { addPerson } from "#app/services/people/add-person.server";
import { Pages } from "#app/ui/casework/pages";
import { Page } from "#app/ui/page";
import { requirePermission } from "#app/web/access.server";
import { once } from "#app/web/once.server";
import { parseForm } from "#app/web/parse-form";
import { pageSizes, pagingOf } from "#app/web/paging";
import { redirected } from "#app/web/redirected";
import { asActor, asService } from "#db/client.server";
import { listHubNames, listOrganisations } from "#db/queries/people/organisations";
import { countStaff, listStaff } from "#db/queries/people/staff";
import { NewPersonForm } from "./new-person-form";
import { PeopleTable } from "./people-table";
import { newPersonForm } from "./person.form";
import { TemporaryPassword } from "#app/ui/temporary-password";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "place:administer");
  const { page, size, limit, offset } = pagingOf(new URL(request.url).searchParams);
  const [total, choices] = await asActor(actor, async (db) => [await countStaff(db), { organisations: await listOrganisations(db), hubs: await listHubNames(db) }] as const);
  // As the service: who has set up a second factor stands among the credentials, which nobody signed in may read.
  const people = await asService((db) => listStaff(db, { from: offset, most: limit }));
  return {
    total,
    page,
    size,
    ...choices,
    people: people.map(({ id, name, organisationName, roles, hubs, active, secondFactorAt, secondFactorNeeded }) => ({
      id,
      name,
      organisation: organisationName,
      roles: roles.map((role) => roleNames[role]),
      hubs: hubs.map((hub) => hub.name),
      active,
      secondFactor: secondFactorAt ? "set up" : secondFactorNeeded === false ? "not needed" : "not set up",
    })),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "place:administer");
  const form = await request.formData();
  const { value, errors, typed } = parseForm(newPersonForm, form);
  if (errors) return data({ errors, typed, made: undefined }, 422);
  const known = await asActor(actor, async (db) => ({ organisations: await listOrganisations(db), hubs: await listHubNames(db) }));
  const there = known.organisations.some(({ id }) => id === value.organisation) && value.hubs.every((hub) => known.hubs.some(({ id }) => id === hub));
  if (!there) return data({ errors: [{ field: "organisation", message: "Select who they work for" }], typed, made: undefined }, 422);

  let password = "";
  const outcome = await once({ service: true, forActor: actor.id }, form, async (deps) => {
    const made = await addPerson(deps, actor, { name: value.name, email: value.email, organisationId: value.organisation, roles: value.roles, hubIds: value.hubs });
    if (typeof made === "string") return made;
    ({ password } = made);
    return redirect(`/admin/people/${made.id}`);
  });
  if (outcome === "email-taken") return data({ errors: [{ field: "email", message: "Somebody with this email address is in the list already" }], typed, made: undefined }, 422);
  // The form sent a second time leads to the person: the password was in the first answer.
  if (!password) return redirected(outcome);
  return data({ errors: undefined, typed, made: { name: value.name, email: value.email, password } });
}

export default function People() {
  const { total, page, size, people, organisations, hubs } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (answer?.made) return <TemporaryPassword {...answer.made} />;
  return (
    <Page title={page === 1 ? "People" : `People (page ${page})`} errors={answer?.errors} wide>
      <h1 className="govuk-heading-l">People ({total})</h1>
      <p className="govuk-body">
        <a className="govuk-link" href="#add-a-person">Add a person</a>
      </p>
      <PeopleTable people={people} />
      <Pages total={total} page={page} size={size} sizes={pageSizes} path="/admin" />
      <NewPersonForm organisations={organisations} hubs={hubs} errors={answer?.errors} typed={answer?.typed} />
    </Page>
  );
}
