import { roleHints, roleNames, staffRoles } from "#app/content/people";
import { Checkboxes } from "#app/ui/govuk/checkboxes";

interface Choice {
  id: string;
  name: string;
}

/** What somebody may do, and where: the same for a new person and for a change. */
export function WorkFields({ roles, hubIds, hubs, roleError, hubError }: { roles: readonly string[]; hubIds: readonly string[]; hubs: readonly Choice[]; roleError: string | undefined; hubError: string | undefined }) {
  return (
    <>
      <Checkboxes
        name="roles"
        legend={{ text: "Roles", className: "govuk-fieldset__legend--s" }}
        items={staffRoles.map((role) => ({ value: role, text: roleNames[role], hint: roleHints[role] }))}
        values={roles}
        error={roleError}
      />
      {hubs.length > 0 && (
        <Checkboxes
          name="hubs"
          legend={{ text: "Hubs (optional)", className: "govuk-fieldset__legend--s" }}
          hint="An adviser sees the queue and the cases of these hubs."
          items={hubs.map(({ id, name }) => ({ value: id, text: name }))}
          values={hubIds}
          error={hubError}
        />
      )}
    </>
  );
}
