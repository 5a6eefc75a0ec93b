import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { noteReaders } from "#app/content/record";
import { londonDayOf } from "#app/domain/calendar/calendar-day";
import { sayTime } from "#app/domain/calendar/say-time";
import { sayDay } from "#app/domain/calendar/words";
import { longestNote, mayCorrect } from "#app/domain/cases/note";
import { today as todayIs } from "#app/platform/service.server";
import { correctNote } from "#app/services/casework/correct-note.server";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { Input } from "#app/ui/govuk/input";
import { InsetText } from "#app/ui/govuk/inset-text";
import { Tag } from "#app/ui/govuk/tag";
import { Textarea } from "#app/ui/govuk/textarea";
import { Page } from "#app/ui/page";
import { orNotFound, requirePermission } from "#app/web/access.server";
import { fieldsOf } from "#app/web/field-state";
import { once } from "#app/web/once.server";
import { parseForm, withErrors } from "#app/web/parse-form";
import { redirected } from "#app/web/redirected";
import { findNote } from "#db/queries/casework/notes";
import { PersonBar } from "../cases/person-bar";
import { readCase } from "../cases/read-case.server";
import { correctionForm } from "./note.form";
import { readersOf } from "./readers-of";

export async function loader({ params, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "case:read");
  const shown = await readCase(actor, params.caseRef, async (db, { case: { id } }) => ({ note: orNotFound(await findNote(db, id, params.noteId ?? "")) }));
  const { person, note } = shown;
  return { person, note, today: todayIs(), who: noteReaders[note.visibility].who({ ...readersOf(actor, shown), organisationName: note.organisationName }), mine: shown.mayWork && mayCorrect(note, actor.id) };
}

const refusals = { "not-yours": "Only the person who wrote it can correct this note: write a note of your own", "corrected-already": "This note has been corrected already: correct the newer one" } as const;

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "note:write");
  const form = await request.formData();
  const { value, errors, typed } = parseForm(correctionForm, form);
  if (errors) return data({ errors, typed }, 422);
  const { caseRef = "", noteId = "" } = params;
  const outcome: Response | "not-found" | keyof typeof refusals = await once({ actor }, form, async (deps) => {
    const done = await correctNote(deps, actor, { caseRef, noteId, ...value });
    return done === "done" ? redirect(`/adviser/cases/${caseRef}#story`) : done;
  });
  if (typeof outcome !== "string") return redirected(outcome);
  if (outcome === "not-found") throw new Response("Not found", { status: 404 });
  return data(withErrors(typed, [{ field: "words", message: refusals[outcome] }]), 422);
}

/** One note as it was written, and the form of whoever wrote it to put another in its place. */
export default function ShowNote() {
  const { person, note, today, who, mine } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const { errorAt, typedAt } = fieldsOf(problem);
  const page = `/adviser/cases/${person.reference}/notes`;
  return (
    <Page title={`Note of ${sayDay(londonDayOf(note.at))}, ${sayTime(note.at)} ${person.reference}`} errors={problem?.errors} back={{ href: `/adviser/cases/${person.reference}#story`, text: "Case" }}>
      <PersonBar person={person} today={today} />
      <h1 className="govuk-heading-l">Note of {sayDay(londonDayOf(note.at))}</h1>
      <p className="govuk-body">By {note.authorName}, {note.organisationName}, at {sayTime(note.at)}. <Tag className="govuk-tag--grey">{noteReaders[note.visibility].tag(note.organisationName)}</Tag></p>
      {note.correctsAt && <p className="govuk-body">It corrects <a className="govuk-link" href={`${page}/${note.correctsId}`}>the note of {sayDay(londonDayOf(note.correctsAt))}</a>: {note.correctionReason}</p>}
      <InsetText className="wl-lines">{note.words}</InsetText>
      {note.correctedAt && <p className="govuk-body">It was corrected on {sayDay(londonDayOf(note.correctedAt))}. <a className="govuk-link" href={`${page}/${note.correctedById}`}>Read the corrected note</a></p>}
      {(mine || problem) && (
        <>
          <h2 className="govuk-heading-m">Correct it</h2>
          <p className="govuk-body">Both stay readable, this one marked as corrected. The same people can read the new one: {who.charAt(0).toLowerCase()}{who.slice(1)}.</p>
          <PostForm>
            <Textarea name="words" rows={6} label={{ text: "The note as it should be", className: "govuk-label--s" }} error={errorAt("words")} value={typedAt("words", note.words)} maxLength={longestNote} />
            <Input name="reason" label={{ text: "Why it has to be corrected", className: "govuk-label--s" }} hint="For example, I had the wrong day" error={errorAt("reason")} value={typedAt("reason")} />
            <Button preventDoubleClick>Save the correction</Button>
          </PostForm>
        </>
      )}
    </Page>
  );
}
