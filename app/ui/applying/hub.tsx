import { Radios } from "#app/ui/govuk/radios";
import { useWords } from "#app/ui/words";
import { legendOf, type FieldsProps } from "./field-props";

export function Hub({ asked, typed, errorOf, part, about: { hubs } }: FieldsProps) {
  const { words } = useWords();
  return (
    <Radios
      name="hub" legend={legendOf({ part }, asked.hub.heading)} error={errorOf("hub")} value={typed.hub?.[0]}
      items={[...hubs.map(({ id, name, address }) => ({ value: id, text: name, hint: address })), { divider: words.page.or }, { value: "any", text: asked.hub.labels.any }]}
    />
  );
}
