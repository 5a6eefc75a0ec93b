import { wayWords } from "#app/content/appointments";
import { sayCount } from "#app/content/names";
import { DateInput } from "#app/ui/govuk/date-input";
import { Input } from "#app/ui/govuk/input";
import { Select } from "#app/ui/govuk/select";
import { lengths } from "./time.form";
import { pickedWays, weekChoices } from "./times.form";

interface TimesFieldsProps {
  hubs: readonly { id: string; name: string }[];
  errorAt: (field: string) => string | undefined;
  typedAt: (field: string, first?: string) => string;
}

/** When an adviser can be met: from and to on one day, the same for several weeks. */
export function TimesFields({ hubs, errorAt, typedAt }: TimesFieldsProps) {
  const [only] = hubs;
  return (
    <>
      <DateInput id="on" namePrefix="on" legend={{ text: "First day", className: "govuk-fieldset__legend--s" }} hint="For example, 27 3 2026" error={errorAt("on")} values={{ day: typedAt("on-day"), month: typedAt("on-month"), year: typedAt("on-year") }} />
      <Input name="from" label={{ text: "From", className: "govuk-label--s" }} hint="For example, 9:30am" className="govuk-input--width-5" error={errorAt("from")} value={typedAt("from")} autoComplete="off" />
      <Input name="until" label={{ text: "To", className: "govuk-label--s" }} hint="For example, midday or 4pm" className="govuk-input--width-5" error={errorAt("until")} value={typedAt("until")} autoComplete="off" />
      <Select name="minutes" label={{ text: "How long each one takes", className: "govuk-label--s" }} error={errorAt("minutes")} value={typedAt("minutes", "30")} items={lengths.map((value) => ({ value, text: `${value} minutes` }))} />
      <Select name="weeks" label={{ text: "The same day for", className: "govuk-label--s" }} error={errorAt("weeks")} value={typedAt("weeks", "1")} items={weekChoices.map((value) => ({ value, text: sayCount(Number(value), "week", "weeks") }))} />
      <Select name="way" label={{ text: "How you meet", className: "govuk-label--s" }} error={errorAt("way")} value={typedAt("way", "in_person")} items={pickedWays.map((value) => ({ value, text: wayWords[value] }))} />
      {hubs.length === 1 && only ? (
        <input type="hidden" name="hubId" value={only.id} />
      ) : (
        <Select name="hubId" label={{ text: "Hub", className: "govuk-label--s" }} error={errorAt("hubId")} value={typedAt("hubId")} items={[{ value: "", text: "Choose one" }, ...hubs.map(({ id, name }) => ({ value: id, text: name }))]} />
      )}
    </>
  );
}
