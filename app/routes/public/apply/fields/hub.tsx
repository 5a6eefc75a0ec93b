import { questions } from "#app/domain/applications/questions";
import { Radios } from "#app/ui/govuk/radios";
import type { FieldsProps } from "./field-props";

export function Hub({ typed, errorOf, about: { hubs } }: FieldsProps) {
  return (
    <Radios
      name="hub" legend={{ text: questions.hub.heading, isPageHeading: true, className: "govuk-fieldset__legend--l" }} error={errorOf("hub")} value={typed.hub?.[0]}
      items={[...hubs.map(({ id, name, address }) => ({ value: id, text: name, hint: address })), { divider: "or" }, { value: "any", text: "I do not mind" }]}
    />
  );
}
