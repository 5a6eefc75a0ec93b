import { DateInput } from "#app/ui/govuk/date-input";
import { Input } from "#app/ui/govuk/input";

interface DatesFieldsProps {
  typedAt: (field: string, first?: string) => string;
  errorAt: (field: string) => string | undefined;
  first: { name: string; funder: string; from: { day: string; month: string; year: string } };
}

export function DatesFields({ typedAt, errorAt, first }: DatesFieldsProps) {
  return (
    <>
      <Input name="name" label="What are these rules called?" hint="For example, Rules for 2027 to 2028" error={errorAt("name")} value={typedAt("name", first.name)} />
      <Input name="funder" label="Whose money do they follow? (optional)" error={errorAt("funder")} value={typedAt("funder", first.funder)} />
      <DateInput
        id="from" namePrefix="from" legend={{ text: "From which day do they apply?", className: "govuk-fieldset__legend--s" }} hint="What happens on that day or later is judged by them." error={errorAt("from")}
        values={{ "from-day": typedAt("from-day", first.from.day), "from-month": typedAt("from-month", first.from.month), "from-year": typedAt("from-year", first.from.year) }}
      />
    </>
  );
}
