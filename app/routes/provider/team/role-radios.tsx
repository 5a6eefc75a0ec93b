import { Radios } from "#app/ui/govuk/radios";

/** What a colleague may do: a provider's roles, and no others. */
export function RoleRadios({ value, error }: { value: string; error: string | undefined }) {
  return (
    <Radios
      name="role" legend="What may they do?" value={value} error={error}
      items={[
        { value: "provider", text: "Answer referrals and keep registers", hint: "And change what your services say about themselves." },
        { value: "provider_lead", text: "Lead", hint: "The same, and keeps your team’s accounts and your keys for other systems." },
      ]}
    />
  );
}
