import { ageBandNames, nextThingGroups } from "#app/content/case-lists";
import { barrierNames, offerNames } from "#app/content/cases";
import { barrierCodes } from "#app/domain/cases/barrier";
import { quietDays } from "#app/domain/cases/case-list";
import { offers } from "#app/domain/cases/offer";
import { Button } from "#app/ui/govuk/button";
import { Checkboxes } from "#app/ui/govuk/checkboxes";
import { Input } from "#app/ui/govuk/input";
import { Select } from "#app/ui/govuk/select";
import { statusChoices, waitChoices, whoseCases, type AskedFor, type Named } from "./list-filter";

const choicesOf = (names: Record<string, string>) => Object.entries(names).map(([value, text]) => ({ value, text }));

/** The search and every filter, all to be seen: what is hidden in a menu is not used. */
export function ListFilters({ asked, named: { advisers, hubs } }: { asked: AskedFor; named: Named }) {
  return (
    <form method="get" action="/adviser/cases" className="wl-find">
      <Input name="search" type="search" label="Name, reference, phone, email, date of birth or postcode" value={asked.search} formGroup={{ className: "wl-find__search" }} spellCheck={false} autoComplete="off" />
      <Select name="whose" label="Whose" value={asked.whose} items={choicesOf(whoseCases)} />
      <Select name="lead" label="Lead" value={asked.lead ?? ""} items={[{ value: "", text: "Anybody" }, { value: "nobody", text: "Nobody yet" }, ...advisers.map(({ id, name }) => ({ value: id, text: name }))]} />
      {hubs.length > 1 && <Select name="hub" label="Hub" value={asked.hub ?? ""} items={[{ value: "", text: "Any hub" }, ...hubs.map(({ id, name }) => ({ value: id, text: name }))]} />}
      <Select name="status" label="Status" value={asked.status} items={choicesOf(statusChoices)} />
      <Select name="offer" label="Offer" value={asked.offer ?? ""} items={[{ value: "", text: "Any offer" }, ...offers.map((offer) => ({ value: offer, text: offerNames[offer] }))]} />
      <Select name="next" label="What is next" value={asked.next ?? ""} items={[{ value: "", text: "Anything" }, ...Object.entries(nextThingGroups).map(([value, { text }]) => ({ value, text }))]} />
      <Select name="waits" label="Who must answer" value={asked.waits ?? ""} items={[{ value: "", text: "Anybody" }, ...choicesOf(waitChoices)]} />
      <Select name="barrier" label="Barrier" value={asked.barrier ?? ""} items={[{ value: "", text: "Any or none" }, ...barrierCodes.map((code) => ({ value: code, text: barrierNames[code] }))]} />
      <Select name="age" label="Age" value={asked.age ?? ""} items={[{ value: "", text: "Any age" }, ...choicesOf(ageBandNames)]} />
      <Checkboxes name="overdue" className="govuk-checkboxes--small" values={asked.overdue ? ["yes"] : []} items={[{ value: "yes", text: "Overdue only" }]} />
      <Checkboxes name="quiet" className="govuk-checkboxes--small" values={asked.quiet ? ["yes"] : []} items={[{ value: "yes", text: `Not contacted for ${quietDays} days` }]} />
      <Button className="govuk-button--secondary">Show cases</Button>
    </form>
  );
}
