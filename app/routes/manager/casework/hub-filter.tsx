import { FilterTags } from "#app/ui/casework/filter-tags";
import { Button } from "#app/ui/govuk/button";
import { Select } from "#app/ui/govuk/select";

interface HubFilterProps {
  hubs: readonly { id: string; name: string }[];
  chosen: string | undefined;
  path: string;
}

/** One hub's numbers, or everybody's. Nothing where the place has one hub. */
export function HubFilter({ hubs, chosen, path }: HubFilterProps) {
  if (hubs.length < 2) return null;
  const hub = hubs.find(({ id }) => id === chosen);
  return (
    <>
      <form method="get" action={path} className="wl-find">
        <Select name="hub" label="Hub" value={chosen ?? ""} items={[{ value: "", text: "All hubs" }, ...hubs.map(({ id, name }) => ({ value: id, text: name }))]} />
        <Button className="govuk-button--secondary">Show</Button>
      </form>
      <FilterTags filters={hub ? [{ text: hub.name, removeHref: path }] : []} />
    </>
  );
}
