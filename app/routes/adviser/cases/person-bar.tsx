import { sayName } from "#app/content/names";
import { ageOn } from "#app/domain/calendar/age";
import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import { sayDay } from "#app/domain/calendar/words";
import { notLookedAtSince } from "#app/domain/cases/alert";
import { IdentityBar } from "#app/ui/casework/identity-bar";
import { usePage } from "#app/ui/page-context";
import { joinPath } from "#app/web/join-path";
import type { Person, StandingAlert } from "./person-of";

function aged({ id, words, reviewOn }: StandingAlert, today: CalendarDay) {
  const since = notLookedAtSince(reviewOn, today);
  return { id, words, old: since && `Not looked at since ${sayDay(since)}` };
}

/** Who this is, on every page of a case, and the way to join it for an adviser who only reads. `mayChange` where what stands here can be changed from it. */
export function PersonBar({ person, today, mayChange = false }: { person: Person; today: CalendarDay; mayChange?: boolean }) {
  const { reference, hubName, dateOfBirth, preferredName, pronunciation, firstName, lastName, email, phone, reaching, alerts, anonymous } = person;
  const { path, search } = usePage();
  const reach = [phone, email].filter(Boolean).join(", ");
  return (
    <>
      <IdentityBar
        name={sayName(person)}
        pronunciation={pronunciation ?? undefined}
        reaching={reaching}
        alerts={alerts.map((alert) => aged(alert, today))}
        action={mayChange && !anonymous && <a className="govuk-link" href={`/adviser/cases/${reference}/about`}>{alerts.length > 0 || pronunciation ? "Change alerts and how to say the name" : "Add an alert, or how to say the name"}</a>}
        facts={[
          ...(preferredName && preferredName !== firstName ? [{ key: "Full name", value: `${firstName} ${lastName}` }] : []),
          // Of somebody anonymous the year alone is true.
          anonymous ? { key: "Born in", value: dateOfBirth.slice(0, 4) } : { key: "Age", value: `${ageOn(dateOfBirth, today)} (born ${sayDay(dateOfBirth)})` },
          { key: "Reference", value: reference },
          { key: "Hub", value: hubName },
          ...(anonymous ? [] : [{ key: "Reach them", value: reach || "No phone and no email: at the hub" }]),
        ]}
      />
      {person.mayJoin && <p className="govuk-body wl-no-print">You can read this case. To change anything, <a className="govuk-link" href={joinPath(reference, path + search)}>join this case</a>.</p>}
    </>
  );
}
