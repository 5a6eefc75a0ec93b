import { adviserCloseWords } from "#app/content/cases";
import type { BulkActKind } from "#app/domain/cases/bulk";
import { adviserCloseReasons } from "#app/domain/cases/own-close";
import { longestMessage } from "#app/domain/correspondence/conversation";
import { Input } from "#app/ui/govuk/input";
import { Radios } from "#app/ui/govuk/radios";
import { Select } from "#app/ui/govuk/select";
import { Textarea } from "#app/ui/govuk/textarea";
import { fieldsOf } from "#app/web/field-state";
import type { FieldError, Typed } from "#app/web/parse-form";

interface BulkFieldsProps {
  kind: BulkActKind;
  advisers: readonly { id: string; name: string; organisation: string }[];
  problem: { errors: FieldError[] | undefined; typed: Typed } | undefined;
}

/** What an act needs to know. */
export function BulkFields({ kind, advisers, problem }: BulkFieldsProps) {
  const { errorAt, typedAt } = fieldsOf(problem);
  if (kind === "reassign") {
    return (
      <>
        <Select name="leadId" label={{ text: "Who leads them from now on?", className: "govuk-label--s" }} error={errorAt("leadId")} value={typedAt("leadId") ?? ""} items={[{ value: "", text: "Choose somebody" }, ...advisers.map(({ id, name, organisation }) => ({ value: id, text: `${name}, ${organisation}` }))]} />
        <Input name="why" label={{ text: "Why does somebody else lead them?", className: "govuk-label--s" }} hint="The residents can read it" error={errorAt("why")} value={typedAt("why")} />
      </>
    );
  }
  if (kind === "message") {
    return <Textarea name="words" rows={6} label={{ text: "Your message", className: "govuk-label--s" }} hint={`Each resident gets the same words, up to ${longestMessage.toLocaleString("en-GB")} characters, behind their sign-in. Write nothing about one person.`} error={errorAt("words")} value={typedAt("words")} />;
  }
  return (
    <>
      <Radios name="reason" legend={{ text: "Why do they close?", className: "govuk-fieldset__legend--s" }} error={errorAt("reason")} value={typedAt("reason")} items={adviserCloseReasons.map((value) => ({ value, ...adviserCloseWords[value] }))} />
      <Textarea name="words" rows={3} label={{ text: "What the residents and the team should know (optional)", className: "govuk-label--s" }} hint="Each resident can read it" error={errorAt("words")} value={typedAt("words")} />
    </>
  );
}
