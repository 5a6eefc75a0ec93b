import { sayName } from "#app/content/names";
import { ageOn } from "#app/domain/calendar/age";
import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import { sayDay } from "#app/domain/calendar/words";
import { IdentityBar } from "#app/ui/casework/identity-bar";
import type { Person } from "./person-of";

/** Who this is, on every page of a case. */
export function PersonBar({ person, today }: { person: Person; today: CalendarDay }) {
  const { reference, hubName, dateOfBirth, preferredName, firstName, lastName, email, phone } = person;
  const reach = [phone, email].filter(Boolean).join(", ");
  return (
    <IdentityBar
      name={sayName(person)}
      alerts={person.alerts}
      facts={[
        ...(preferredName && preferredName !== firstName ? [{ key: "Full name", value: `${firstName} ${lastName}` }] : []),
        { key: "Age", value: `${ageOn(dateOfBirth, today)} (born ${sayDay(dateOfBirth)})` },
        { key: "Reference", value: reference },
        { key: "Hub", value: hubName },
        { key: "Reach them", value: reach || "No phone and no email: at the hub" },
      ]}
    />
  );
}
