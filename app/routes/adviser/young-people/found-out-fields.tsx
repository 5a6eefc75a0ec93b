import { groupWords, sourceWords } from "#app/content/neet";
import { activityGroups, type ActivityGroup } from "#app/domain/neet/activity";
import { DateInput } from "#app/ui/govuk/date-input";
import { Radios } from "#app/ui/govuk/radios";
import { Select } from "#app/ui/govuk/select";
import { Textarea } from "#app/ui/govuk/textarea";
import { saidBy } from "./found-out.form";

interface FoundOutFieldsProps {
  codes: readonly { code: string; label: string; group: ActivityGroup }[];
  errorAt: (field: string) => string | undefined;
  typedAt: (field: string, first?: string) => string;
  today: { day: number; month: number; year: number };
}

/** What they do now, since when, and who said so. */
export function FoundOutFields({ codes, errorAt, typedAt, today }: FoundOutFieldsProps) {
  const ordered = codes.toSorted((a, b) => activityGroups.indexOf(a.group) - activityGroups.indexOf(b.group));
  return (
    <>
      <Select name="code" label={{ text: "What they do now", className: "govuk-label--s" }} error={errorAt("code")} value={typedAt("code")} items={[{ value: "", text: "Choose one" }, ...ordered.map(({ code, label, group }) => ({ value: code, text: `${groupWords[group]}: ${label} (${code})` }))]} />
      <DateInput
        id="fromOn" namePrefix="fromOn" legend={{ text: "Since when?", className: "govuk-fieldset__legend--s" }} hint="For example, 27 3 2026. The month is near enough: use its first day" error={errorAt("fromOn")}
        values={{ day: typedAt("fromOn-day", String(today.day)), month: typedAt("fromOn-month", String(today.month)), year: typedAt("fromOn-year", String(today.year)) }}
      />
      <Radios name="source" legend={{ text: "Who told you?", className: "govuk-fieldset__legend--s" }} error={errorAt("source")} value={typedAt("source")} items={saidBy.map((value) => ({ value, text: sourceWords[value] }))} />
      <Textarea name="words" label={{ text: "What you found out (optional)", className: "govuk-label--s" }} hint="Everybody who works on this case can read it, and the resident can ask for it" rows={3} error={errorAt("words")} value={typedAt("words")} />
    </>
  );
}
