import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { wordsIn } from "#app/content/resident/catalogue";
import { prepareFile } from "#app/services/documents/prepare-file.server";
import { receiveDocument, type ReceiveAnswer } from "#app/services/documents/receive-document.server";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { FileUpload } from "#app/ui/govuk/file-upload";
import { Page } from "#app/ui/page";
import { useWords } from "#app/ui/words";
import { orNotFound, requirePermission } from "#app/web/access.server";
import { fieldsOf } from "#app/web/field-state";
import { fileIn } from "#app/web/file-field";
import { once } from "#app/web/once.server";
import { parseForm } from "#app/web/parse-form";
import { redirected } from "#app/web/redirected";
import { asActor } from "#db/client.server";
import { listDocumentRequests } from "#db/queries/documents/requests";
import { findMyCase } from "#db/queries/resident/find-my-case";
import { sendForm } from "./send.form";

/** What a browser offers to choose from; an iPhone makes a JPEG of its own kind of picture where that is not among them. */
const accept = "image/jpeg,image/png,image/webp,application/pdf,.docx,application/vnd.openxmlformats-officedocument.wordprocessingml.document";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "own-record:read");
  const query = new URL(request.url).searchParams;
  const unread = (["too-large", "busy"] as const).find((problem) => problem === query.get("problem"));
  return asActor(actor, async (db) => {
    const mine = orNotFound(await findMyCase(db, actor.id));
    const requestId = query.get("for");
    const asked = requestId === null ? undefined : orNotFound((await listDocumentRequests(db, mine.id)).find(({ id }) => id === requestId));
    return {
      hubName: mine.hubName, over: mine.status === "closed",
      asked: asked && { id: asked.id, what: asked.what, why: asked.why, withdrawn: asked.withdrawnAt !== null },
      // The file was too large to be read, or too many were on their way: the form itself never arrived.
      unread,
    };
  });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "own-documents:send");
  const { problems, refusals } = wordsIn(context.asking.language).correspondence.documents;
  const form = await request.formData();
  const { value } = parseForm(sendForm, form);
  const sent = await fileIn(form, "file");
  const refuse = (message: string) => data({ errors: [{ field: "file", message }], chosen: sent?.name ?? "" }, 422);
  const file = sent ? await prepareFile(sent) : "missing";
  if (typeof file === "string") return refuse(problems[file]);
  const outcome: Response | Exclude<ReceiveAnswer, "done"> = await once({ actor }, form, async (deps) => {
    const done = await receiveDocument(deps, actor, { file, ...(value?.requestId && { requestId: value.requestId }) });
    return done === "done" ? redirect("/my/documents?done=sent") : done;
  });
  if (typeof outcome !== "string") return redirected(outcome);
  if (outcome === "not-found") throw new Response("Not found", { status: 404 });
  return refuse(refusals[outcome]);
}

export default function SendDocument() {
  const { asked, hubName, unread, over } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const { words: { correspondence: { documents: words } } } = useWords();
  const errors = problem?.errors ?? (unread ? [{ field: "file", message: words.problems[unread] }] : undefined);
  const { errorAt } = fieldsOf(errors && { errors });
  if (over || asked?.withdrawn) {
    return (
      <Page title={words.sendTitle} errors={errors} back="/my/documents">
        <h1 className="govuk-heading-l">{words.sendTitle}</h1>
        <p className="govuk-body" id="file">{over ? words.over : words.notNeeded}</p>
      </Page>
    );
  }
  return (
    <Page title={words.sendTitle} errors={errors} back="/my/documents">
      <h1 className="govuk-heading-l">{asked ? words.sendThis(asked.what) : words.sendTitle}</h1>
      {asked?.why && <p className="govuk-body wl-words">{asked.why}</p>}
      <p className="govuk-body">{words.how}</p>
      {errors && <p className="govuk-body">{problem?.chosen ? words.chooseAgain(problem.chosen) : words.chooseAgainUnnamed}</p>}
      <PostForm encType="multipart/form-data">
        {asked && <input type="hidden" name="requestId" value={asked.id} />}
        <FileUpload name="file" label={{ text: words.label, className: "govuk-label--s" }} hint={words.kinds} error={errorAt("file")} accept={accept} />
        <p className="govuk-body">{words.whoSees(hubName)}</p>
        <p className="govuk-body">{words.private}</p>
        <Button preventDoubleClick>{words.upload}</Button>
      </PostForm>
    </Page>
  );
}
