import { templateParts } from "#app/domain/messages/template";
import { Details } from "#app/ui/govuk/details";
import { Input } from "#app/ui/govuk/input";
import { SummaryList } from "#app/ui/govuk/summary-list";
import { Textarea } from "#app/ui/govuk/textarea";
import type { fieldsOf } from "#app/web/field-state";

/** A template's name and words, with what can be filled in. */
export function TemplateFields({ errorAt, typedAt, name, words }: Pick<ReturnType<typeof fieldsOf>, "errorAt" | "typedAt"> & { name?: string; words?: string }) {
  return (
    <>
      <Input name="name" label={{ text: "Name", className: "govuk-label--s" }} hint="What colleagues choose it by, for example: Missed appointment" error={errorAt("name")} value={typedAt("name", name)} />
      <Textarea name="words" rows={8} label={{ text: "Words", className: "govuk-label--s" }} hint="What stands in double brackets is filled in, and shown before anything is sent" error={errorAt("words")} value={typedAt("words", words)} />
      <Details summary="What can be filled in">
        <SummaryList rows={Object.entries(templateParts).map(([part, says]) => ({ key: `((${part}))`, value: says }))} />
        <p className="govuk-body">Anything else in double brackets, such as ((day)), is asked for before the message can be sent.</p>
      </Details>
    </>
  );
}
