import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { usualSynonyms } from "#app/domain/finding/usual-synonyms";
import { addSynonyms } from "#app/services/finding/add-synonyms.server";
import { removeSynonym } from "#app/services/finding/remove-synonym.server";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { Input } from "#app/ui/govuk/input";
import { Table } from "#app/ui/govuk/table";
import { Page } from "#app/ui/page";
import { requirePermission } from "#app/web/access.server";
import { choice, text, optionalText } from "#app/web/fields";
import { fieldsOf } from "#app/web/field-state";
import { once } from "#app/web/once.server";
import { parseForm, withErrors } from "#app/web/parse-form";
import { redirected } from "#app/web/redirected";
import { asActor } from "#db/client.server";
import { listSynonyms } from "#db/queries/services/search-services";

const path = "/admin/directory/synonyms";
const what = z.object({ do: choice(["add", "usual", "remove"], "Choose what to do") });
const addForm = z.object({ word: text({ missing: "Enter the words people type", what: "The words people type", max: 60 }), means: text({ missing: "Enter what they stand for", what: "What they stand for", max: 100 }) });
const removeForm = z.object({ id: optionalText({ what: "The word", max: 60 }) });

export async function loader({ context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "directory:keep");
  return { synonyms: await asActor(actor, (db) => listSynonyms(db)) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "directory:keep");
  const form = await request.formData();
  const asked = parseForm(what, form);
  if (asked.errors) return data({ errors: asked.errors, typed: asked.typed }, 422);
  const added = asked.value.do === "add" ? parseForm(addForm, form) : undefined;
  if (added?.errors) return data({ errors: added.errors, typed: added.typed }, 422);
  const outcome: Response | string = await once({ actor }, form, async (deps) => {
    if (asked.value.do === "remove") await removeSynonym(deps, actor, parseForm(removeForm, form).value?.id ?? "");
    else if ((await addSynonyms(deps, actor, added ? [added.value] : usualSynonyms)) === "empty") return "empty";
    return redirect(path);
  });
  if (typeof outcome !== "string") return redirected(outcome);
  return data(withErrors(asked.typed, [{ field: "word", message: "Enter words with letters or numbers" }]), 422);
}

export default function Synonyms() {
  const { synonyms } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const { errorAt, typedAt } = fieldsOf(problem);
  return (
    <Page title="Words that stand for others" errors={problem?.errors} wide back="/admin">
      <h1 className="govuk-heading-l">Words that stand for others ({synonyms.length})</h1>
      <p className="govuk-body">Somebody who looks for the first also finds services with the second. It does not work the other way round, unless you add that too.</p>
      <PostForm>
        <input type="hidden" name="do" value="add" />
        <Input name="word" label="Words people type" className="govuk-input--width-20" error={errorAt("word")} value={typedAt("word", "")} />
        <Input name="means" label="What they stand for" className="govuk-input--width-20" error={errorAt("means")} value={typedAt("means", "")} />
        <Button preventDoubleClick>Add</Button>
      </PostForm>
      <PostForm>
        <input type="hidden" name="do" value="usual" />
        <Button className="govuk-button--secondary" preventDoubleClick>Add the usual words of the field</Button>
      </PostForm>
      {synonyms.length > 0 && (
        <Table
          caption="Words" captionClassName="govuk-visually-hidden" firstCellIsHeader head={["Typed", "Stands for", "Take away"]}
          rows={synonyms.map(({ id, word, means }) => [
            word, means,
            <PostForm key={id}>
              <input type="hidden" name="do" value="remove" />
              <input type="hidden" name="id" value={id} />
              <Button className="govuk-button--secondary wl-button-small" preventDoubleClick>Take away<span className="govuk-visually-hidden"> {word}: {means}</span></Button>
            </PostForm>,
          ])}
        />
      )}
    </Page>
  );
}
