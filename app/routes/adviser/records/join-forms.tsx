import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { Radios } from "#app/ui/govuk/radios";
import { Textarea } from "#app/ui/govuk/textarea";
import type { fieldsOf } from "#app/web/field-state";

interface JoinFormProps {
  fields: ReturnType<typeof fieldsOf>;
  /** Of the proposal and the two records, as this page shows them. */
  versions: Record<"version" | "keptVersion" | "mergedVersion", number>;
}

const label = "govuk-label--s";

const Versions = ({ versions }: Pick<JoinFormProps, "versions">) => Object.entries(versions).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />);

/** For the second person: yes, or no with words. */
export function AnswerForm({ fields: { errorAt, typedAt }, versions }: JoinFormProps) {
  return (
    <PostForm>
      <Versions versions={versions} />
      <Radios
        name="happening" legend={{ text: "Are they the same person?", className: "govuk-fieldset__legend--m" }} error={errorAt("happening")} value={typedAt("happening")}
        items={[
          { value: "confirm", text: "Yes, join the records", hint: "Every case is on the kept record from now on. Either address signs in to it. It can be undone" },
          { value: "reject", text: "No, do not join them", conditional: <Textarea name="words" rows={3} label={{ text: "Why not?", className: label }} hint="Read by the colleague who proposed it" error={errorAt("words")} value={typedAt("words")} /> },
        ]}
      />
      <Button preventDoubleClick>Save the answer</Button>
    </PostForm>
  );
}

/** For whoever proposed it. */
export function WithdrawForm({ fields: { errorAt, typedAt }, versions }: JoinFormProps) {
  return (
    <PostForm>
      <p className="govuk-body">You proposed this. A colleague who sees both cases finds it under the triage queue and confirms it.</p>
      <Versions versions={versions} />
      <input type="hidden" name="happening" value="withdraw" />
      <Textarea name="words" rows={2} label={{ text: "Why you take it back (optional)", className: label }} error={errorAt("words") ?? errorAt("happening")} value={typedAt("words")} />
      <Button className="govuk-button--secondary" preventDoubleClick>Take the proposal back</Button>
    </PostForm>
  );
}

/** Joining was wrong, or may have been. */
export function UndoForm({ fields: { errorAt, typedAt }, versions }: JoinFormProps) {
  return (
    <section className="wl-section" aria-labelledby="undo">
      <h2 className="govuk-heading-m" id="undo">Was it wrong?</h2>
      <p className="govuk-body">Taking the records apart gives each its cases back. What was written since stays on the case it was written on, and details somebody changed since stay as they are. Whoever is signed in is signed out.</p>
      <PostForm>
        <Versions versions={versions} />
        <input type="hidden" name="happening" value="undo" />
        <Textarea name="words" rows={3} label={{ text: "Why are they taken apart?", className: label }} hint="Read by colleagues on both cases, not by the resident" error={errorAt("words")} value={typedAt("words")} />
        <Button className="govuk-button--warning" preventDoubleClick>Take the records apart</Button>
      </PostForm>
    </section>
  );
}
