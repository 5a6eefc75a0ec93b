import { attachReasons } from "#app/content/cases";
import { Input } from "#app/ui/govuk/input";
import { Radios } from "#app/ui/govuk/radios";
import type { fieldsOf } from "#app/web/field-state";

/** Why somebody joins a case, of their own hub or of another. */
export function WhyJoin({ errorAt, typedAt }: Pick<ReturnType<typeof fieldsOf>, "errorAt" | "typedAt">) {
  const { other, ...reasons } = attachReasons;
  return (
    <Radios
      name="reason" legend={{ text: "Why do you join this case?", className: "govuk-fieldset__legend--s" }} error={errorAt("reason")} value={typedAt("reason")}
      items={[
        ...Object.entries(reasons).map(([value, text]) => ({ value, text })),
        { value: "other", text: other, conditional: <Input name="otherReason" label="Reason" hint="The resident reads this" error={errorAt("otherReason")} value={typedAt("otherReason")} /> },
      ]}
    />
  );
}
