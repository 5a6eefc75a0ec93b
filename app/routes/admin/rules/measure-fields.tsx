import { evidenceLabels, factKindLabels } from "#app/content/outcomes";
import { employmentTypeLabels } from "#app/content/rules";
import { factKinds } from "#app/domain/agreements/countable-fact";
import { offerNames, offers } from "#app/domain/cases/offer";
import { employmentTypes, evidenceLevels } from "#app/domain/outcomes/outcome";
import { Checkboxes } from "#app/ui/govuk/checkboxes";
import { Fieldset } from "#app/ui/govuk/fieldset";
import { Input } from "#app/ui/govuk/input";
import { Radios } from "#app/ui/govuk/radios";
import { Textarea } from "#app/ui/govuk/textarea";
import type { Typed } from "#app/web/parse-form";

interface MeasureFieldsProps {
  typed: Typed;
  errorAt: (field: string) => string | undefined;
}

/** Everything a measure may ask. What is left empty is not asked. */
export function MeasureFields({ typed, errorAt }: MeasureFieldsProps) {
  const at = (field: string) => typed[field]?.[0] ?? "";
  const number = (name: string, label: string, more: { hint?: string; prefix?: string; suffix?: string } = {}) => (
    <Input name={name} label={label} className="govuk-input--width-5" inputMode="decimal" error={errorAt(name)} value={at(name)} {...more} />
  );
  const section = "govuk-fieldset__legend--m";
  return (
    <>
      <Input name="code" label="Code" hint="Your own, and the same every year. For example, into-employment" className="govuk-input--width-20" spellCheck={false} error={errorAt("code")} value={at("code")} />
      <Input name="title" label="What it is called" error={errorAt("title")} value={at("title")} />
      <Textarea name="definition" label="What counts, in a sentence" hint="Whoever records an outcome and whoever signs the return reads this." rows={3} error={errorAt("definition")} value={at("definition")} />
      <Checkboxes name="kinds" legend={{ text: "What has to happen", className: section }} hint="Any of these counts." items={factKinds.map((value) => ({ value, text: factKindLabels[value] }))} values={typed.kinds ?? []} error={errorAt("kinds")} />
      <Radios name="evidence" legend={{ text: "The weakest evidence that is enough", className: section }} items={evidenceLevels.map((value) => ({ value, text: evidenceLabels[value].text, hint: evidenceLabels[value].hint }))} value={at("evidence")} error={errorAt("evidence")} />
      <Fieldset legend={{ text: "Work", className: section }}>
        <p className="govuk-hint">Leave all of this empty where something else than work counts.</p>
        <Checkboxes name="types" legend={{ text: "Kinds of work", className: "govuk-fieldset__legend--s" }} hint="None ticked: any kind counts." items={employmentTypes.map((value) => ({ value, text: employmentTypeLabels[value] }))} values={typed.types ?? []} error={errorAt("types")} />
        {number("hours", "At least so many hours a week", { suffix: "hours" })}
        {number("weekly", "At least so much pay a week", { prefix: "£" })}
        {number("weeks", "So many weeks in work", { suffix: "weeks" })}
        <Checkboxes name="combine" items={[{ value: "yes", text: "Several jobs may be added together" }]} values={typed.combine ?? []} error={errorAt("combine")} />
        {number("gap", "The longest time between two of them", { suffix: "days" })}
        {number("earned", "At least so much earned in all these jobs", { prefix: "£" })}
        {number("ownWeeks", "Or instead of that, so many weeks of self-employment", { suffix: "weeks" })}
      </Fieldset>
      <Radios
        name="window" legend={{ text: "When it counts", className: section }} value={at("window")} error={errorAt("window")}
        items={[{ value: "none", text: "Whenever it happens after support started" }, { value: "support_start", text: "Up to some months after support started" }, { value: "support_end", text: "During support, and up to some months after it ended" }]}
      />
      {number("months", "How many months", { suffix: "months" })}
      <Checkboxes name="offers" legend={{ text: "Offers", className: section }} hint="None ticked: any offer counts." items={offers.map((value) => ({ value, text: offerNames[value] }))} values={typed.offers ?? []} error={errorAt("offers")} />
      <Radios
        name="situation" legend={{ text: "Situation when support started", className: section }} value={at("situation")} error={errorAt("situation")}
        items={[{ value: "any", text: "Any" }, { value: "neet", text: "Not in education, employment or training" }, { value: "not_neet", text: "In education, employment or training" }]}
      />
      <Fieldset legend={{ text: "Age when support started", className: section }}>
        {number("youngest", "Youngest")}
        {number("oldest", "Oldest")}
      </Fieldset>
      <Fieldset legend={{ text: "How often it counts", className: section }}>
        <Checkboxes name="oncePerCase" items={[{ value: "yes", text: "Once for each case" }]} values={typed.oncePerCase ?? []} error={errorAt("oncePerCase")} />
        {number("once", "Once for a person in so many months", { suffix: "months" })}
        <Input name="group" label="Together with the other measures of this group" hint="Leave empty where it stands alone. For example, progress" className="govuk-input--width-20" spellCheck={false} error={errorAt("group")} value={at("group")} />
      </Fieldset>
    </>
  );
}
