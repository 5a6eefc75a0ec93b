import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { parseQuarter, quarterLabel } from "#app/domain/calendar/financial-quarter";
import { writeNote } from "#app/services/agreements/write-note.server";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { Textarea } from "#app/ui/govuk/textarea";
import { Page } from "#app/ui/page";
import { orNotFound, requirePermission } from "#app/web/access.server";
import { text } from "#app/web/fields";
import { fieldsOf } from "#app/web/field-state";
import { once } from "#app/web/once.server";
import { parseForm, withErrors } from "#app/web/parse-form";
import { redirected } from "#app/web/redirected";
import { asActor } from "#db/client.server";
import { findAgreement, findRules } from "#db/queries/agreements/find-agreement";
import { listVarianceNotes } from "#db/queries/agreements/variance-notes";

const noteForm = z.object({ words: text({ missing: "Enter why the measure stands where it does", what: "The note", max: 2_000 }) });

/** Which measure and quarter an address is about. */
function aboutOf(request: Request) {
  const { searchParams } = new URL(request.url);
  return { measureCode: searchParams.get("measure") ?? "", quarter: parseQuarter(searchParams.get("quarter") ?? "") };
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "agreement:keep");
  const { measureCode, quarter } = aboutOf(request);
  return asActor(actor, async (db) => {
    const agreement = orNotFound(await findAgreement(db, params.agreementId ?? ""));
    const measure = (await findRules(db, agreement.id)).measures.findLast(({ code }) => code === measureCode);
    if (!measure || !quarter) throw redirect(`/manager/agreements/${agreement.id}/notes`);
    const said = (await listVarianceNotes(db, agreement.id)).find((note) => note.measureCode === measureCode && note.quarter === quarter);
    return { agreement, title: measure.title, quarter, said: said?.words };
  });
}

export async function action({ request, params: { agreementId = "" }, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "agreement:keep");
  const { measureCode, quarter } = aboutOf(request);
  const { value, errors, typed } = parseForm(noteForm, await request.clone().formData());
  orNotFound(await asActor(actor, (db) => findAgreement(db, agreementId)));
  if (!quarter) return redirect(`/manager/agreements/${agreementId}/notes`);
  if (errors) return data({ errors, typed }, 422);
  const outcome = await once({ actor }, await request.formData(), async (deps) => {
    const written = await writeNote(deps, actor, { agreementId, measureCode, quarter, words: value.words });
    return written === "written" ? redirect(`/manager/agreements/${agreementId}/notes?saved=written`) : written;
  });
  if (outcome === "not-begun") return data(withErrors(typed, [{ field: "words", message: "Nothing can be said of this quarter yet: select one of the agreement that has begun" }]), 422);
  return redirected(orNotFound(outcome));
}

export default function NewNote() {
  const { agreement, title, quarter, said } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const { errorAt, typedAt } = fieldsOf(problem);
  return (
    <Page title={`Note on ${title}, ${quarterLabel(quarter)}`} errors={problem?.errors} back={`/manager/agreements/${agreement.id}/notes`}>
      <span className="govuk-caption-l">{title}, {quarterLabel(quarter)}</span>
      <h1 className="govuk-heading-l">Why does it stand where it does?</h1>
      <p className="govuk-body">These words go to the funder with the return of this quarter, if it is not frozen yet. Do not write about a person: even without a name somebody may know them.</p>
      {said && <p className="govuk-body">There are words already. They stay readable; yours take their place in the return.</p>}
      <PostForm>
        <Textarea name="words" label="What happened, and what is done about it" rows={8} value={typedAt("words", said)} error={errorAt("words")} />
        <Button preventDoubleClick>Write the note</Button>
      </PostForm>
    </Page>
  );
}
