import { useWords } from "#app/ui/words";

interface HubFacts {
  id?: string;
  name: string;
  address: string;
  phone: string;
  openingHours: string;
}

/** A phone number that a phone can ring. */
export function PhoneLink({ number }: { number: string }) {
  return <a className="govuk-link wl-phone" dir="ltr" href={`tel:${number.replaceAll(/[^+\d]/g, "")}`}>{number}</a>;
}

/** A number within a sentence of the catalogue: `Call <phone>01632 960 001</phone>.` */
export const phonePart = { phone: (number: string) => <PhoneLink number={number} /> };

/** Where to come or ring, each hub under its own heading. */
export function HubList({ hubs, level = 3 }: { hubs: readonly HubFacts[]; level?: 2 | 3 }) {
  const Heading = `h${level}` as const;
  const { words: { page } } = useWords();
  return (
    <ul className="govuk-list wl-hubs">
      {hubs.map((hub) => (
        <li key={hub.id ?? hub.name} className="wl-hubs__hub">
          <Heading className="govuk-heading-s wl-hubs__name">{hub.name}</Heading>
          <address className="wl-hubs__address" dir="auto">{hub.address}</address>
          <p className="wl-hubs__line">{page.phone}: <PhoneLink number={hub.phone} /></p>
          <p className="wl-hubs__line">{hub.openingHours}</p>
        </li>
      ))}
    </ul>
  );
}
