import { offerNames } from "#app/content/cases";
import { causeWords } from "#app/content/triage";
import { triageCauses } from "#app/domain/applications/application";
import { offers } from "#app/domain/cases/offer";
import { Button } from "#app/ui/govuk/button";
import { Checkboxes } from "#app/ui/govuk/checkboxes";
import { Select } from "#app/ui/govuk/select";
import type { AskedOfQueue } from "./queue-filter";

interface QueueFiltersProps {
  asked: AskedOfQueue;
  myHubs: readonly { id: string; name: string }[];
}

/** What the queue can be filtered by, always in sight. */
export function QueueFilters({ asked, myHubs }: QueueFiltersProps) {
  return (
    <form method="get" action="/adviser/triage" className="wl-find">
      {myHubs.length > 1 && <Select name="hub" label="Hub" value={asked.hub ?? ""} items={[{ value: "", text: "All my hubs" }, ...myHubs.map(({ id, name }) => ({ value: id, text: name }))]} />}
      <Select name="cause" label="Why it is here" value={asked.cause ?? ""} items={[{ value: "", text: "Any reason" }, ...triageCauses.map((cause) => ({ value: cause, text: causeWords[cause] }))]} />
      <Select name="suggested" label="Suggested offer" value={asked.suggested ?? ""} items={[{ value: "", text: "Any offer" }, ...offers.map((offer) => ({ value: offer, text: offerNames[offer] }))]} />
      <Checkboxes name="urgent" className="govuk-checkboxes--small" values={asked.urgent ? ["yes"] : []} items={[{ value: "yes", text: "Urgent" }]} />
      <Checkboxes name="waiting" className="govuk-checkboxes--small" values={asked.waiting ? ["yes"] : []} items={[{ value: "yes", text: "Waiting for the resident" }]} />
      <Button className="govuk-button--secondary">Show</Button>
    </form>
  );
}
