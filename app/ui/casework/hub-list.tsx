interface HubFacts {
  id?: string;
  name: string;
  address: string;
  phone: string;
  openingHours: string;
}

/** A phone number that a phone can ring. */
export function PhoneLink({ number }: { number: string }) {
  return <a className="govuk-link wl-phone" href={`tel:${number.replaceAll(/[^+\d]/g, "")}`}>{number}</a>;
}

/** Where to come or ring, each hub under its own heading. */
export function HubList({ hubs, level = 3 }: { hubs: readonly HubFacts[]; level?: 2 | 3 }) {
  const Heading = `h${level}` as const;
  return (
    <ul className="govuk-list wl-hubs">
      {hubs.map((hub) => (
        <li key={hub.id ?? hub.name} className="wl-hubs__hub">
          <Heading className="govuk-heading-s wl-hubs__name">{hub.name}</Heading>
          <address className="wl-hubs__address">{hub.address}</address>
          <p className="wl-hubs__line">Phone: <PhoneLink number={hub.phone} /></p>
          <p className="wl-hubs__line">{hub.openingHours}</p>
        </li>
      ))}
    </ul>
  );
}
