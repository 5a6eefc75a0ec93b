import { noteReaders, type NoteReaders } from "#app/content/record";
import { londonDayOf } from "#app/domain/calendar/calendar-day";
import { sayTime } from "#app/domain/calendar/say-time";
import { sayDay } from "#app/domain/calendar/words";
import { longestNote, noteVisibilities, type NoteVisibility } from "#app/domain/cases/note";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { Radios } from "#app/ui/govuk/radios";
import { Textarea } from "#app/ui/govuk/textarea";
import { fieldsOf } from "#app/web/field-state";

interface NoteFormProps {
  caseRef: string;
  readers: NoteReaders;
  /** What was begun and not saved. */
  draft?: { visibility: NoteVisibility; words: string; savedAt: Date } | undefined;
  problem?: Parameters<typeof fieldsOf>[0];
}

/** A note, with who will read it said beside where it is written. It keeps itself as a draft where there is script, and by a button where there is none. */
export function NoteForm({ caseRef, readers, draft, problem }: NoteFormProps) {
  const { errorAt, typedAt } = fieldsOf(problem);
  const chosen = typedAt("visibility", draft?.visibility ?? "case_team");
  return (
    <PostForm action={`/adviser/cases/${caseRef}/notes/new`} data-module="wl-keep-draft" data-keep-at="/adviser/note-drafts">
      <input type="hidden" name="caseRef" value={caseRef} />
      <Radios
        name="visibility" legend={{ text: "Who can read it?", className: "govuk-fieldset__legend--s" }} className="govuk-radios--small" error={errorAt("visibility")} value={chosen}
        items={noteVisibilities.map((value) => ({ value, text: noteReaders[value].label, hint: noteReaders[value].who(readers), "data-button": noteReaders[value].button(readers) }))}
      />
      <Textarea
        name="words" id="note" rows={6} label={{ text: "Note", className: "govuk-label--s" }} error={errorAt("words")} value={typedAt("words", draft?.words)} maxLength={longestNote}
        hint="The resident does not see it online, but can ask for it. Write what happened and what was agreed, never a diagnosis or an offence."
      />
      <p className="govuk-hint" data-kept="Kept as a draft at" data-not-kept="Not kept as a draft: check your connection, or that you are still signed in">
        {draft ? `You began this on ${sayDay(londonDayOf(draft.savedAt))} at ${sayTime(draft.savedAt)}. Only you can see it.` : ""}
      </p>
      <div className="govuk-button-group">
        <Button preventDoubleClick data-names-readers="">Save note for those chosen above</Button>
        <Button className="govuk-button--secondary" name="act" value="keep" preventDoubleClick data-not-needed="">Keep as draft</Button>
        {draft && <Button className="govuk-button--secondary" name="act" value="discard" preventDoubleClick>Delete the draft</Button>}
      </div>
    </PostForm>
  );
}
