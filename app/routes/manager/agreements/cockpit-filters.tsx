import { sayYear, wayNames } from "#app/content/agreements";
import { ways } from "#app/domain/agreements/counted-event";
import type { CockpitQuestion, Parts } from "#app/services/agreements/read-cockpit.server";
import { FilterTags } from "#app/ui/casework/filter-tags";
import { Button } from "#app/ui/govuk/button";
import { Select } from "#app/ui/govuk/select";

interface CockpitFiltersProps {
  address: string;
  question: CockpitQuestion & { years: string[] };
  measures: readonly { code: string; title: string }[];
  parts: Parts;
}

/** The same question with something else in it, as an address. */
export function addressOf(address: string, { year, measure, part }: CockpitQuestion): string {
  const asked = new URLSearchParams({ year, ...(measure && { measure }), ...(part && { [part.way]: part.id }) });
  return `${address}?${asked.toString()}`;
}

export function CockpitFilters({ address, question, measures, parts }: CockpitFiltersProps) {
  const { year, years, measure, part } = question;
  const partName = part && parts[part.way].find(({ id }) => id === part.id)?.name;
  return (
    <>
      <form method="get" action={address} className="wl-find wl-no-print">
        <Select name="year" label="Year from April" value={year} items={years.map((each) => ({ value: each, text: sayYear(each) }))} />
        <Select name="measure" label="Measure" value={measure ?? ""} items={[{ value: "", text: "All measures" }, ...measures.map(({ code, title }) => ({ value: code, text: title }))]} />
        {ways.map((way) => (
          <Select key={way} name={way} label={wayNames[way]} value={part?.way === way ? part.id : ""} items={[{ value: "", text: "Everybody" }, ...parts[way].map(({ id, name }) => ({ value: id, text: name }))]} />
        ))}
        <Button className="govuk-button--secondary">Show</Button>
      </form>
      <FilterTags
        filters={[
          { text: sayYear(year) },
          ...(measure ? [{ text: measures.find(({ code }) => code === measure)?.title ?? measure, removeHref: addressOf(address, { year, part }) }] : []),
          ...(part ? [{ text: `${wayNames[part.way]}: ${partName ?? ""}`, removeHref: addressOf(address, { year, measure }) }] : []),
        ]}
      />
    </>
  );
}
