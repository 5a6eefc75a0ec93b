import { Checkboxes } from "#app/ui/govuk/checkboxes";

export interface ServiceFacts {
  id: string;
  name: string;
  organisation: string;
  description: string;
  /** Why it fits, and what speaks against it, each a short sentence. */
  fits: readonly string[];
  missing: readonly string[];
  /** How far, when, what it costs, how long it takes: each a few words, what somebody reads first in front. */
  facts: readonly string[];
  alert: string | null;
  /** When its entry was last checked. */
  checked: string;
  /** Its own page; absent where it has none. */
  href: string | undefined;
  /** Where to ask this one alone; absent where it cannot be chosen for this person. */
  referHref: string | undefined;
}

/** Services in the order they fit somebody, each saying why; those that can be asked have a box to tick. */
export function ServiceList({ services }: { services: readonly ServiceFacts[] }) {
  return (
    <ol className="wl-services">
      {services.map((service) => (
        <li key={service.id} className="wl-services__service">
          <div>
            <h2 className="govuk-heading-s wl-services__name">{service.href ? <a className="govuk-link" href={service.href}>{service.name}</a> : service.name}</h2>
            <p className="govuk-body-s wl-services__by">{service.organisation}</p>
            {service.alert && <p className="govuk-body-s"><strong>{service.alert}</strong></p>}
            {service.description && <p className="govuk-body-s wl-services__about">{service.description}</p>}
            <ul className="govuk-list wl-services__facts">{service.facts.map((fact) => <li key={fact}>{fact}</li>)}</ul>
          </div>
          <div className="wl-services__why">
            {service.fits.length + service.missing.length > 0 && (
              <ul className="govuk-list wl-services__fits">
                {service.fits.map((fit) => <li key={fit} className="wl-services__fit">{fit}</li>)}
                {service.missing.map((missing) => <li key={missing} className="wl-services__missing">{missing}</li>)}
              </ul>
            )}
            <p className="govuk-body-s">{service.checked}</p>
          </div>
          {service.referHref && (
            <div className="wl-services__choose wl-no-print">
              <Checkboxes name="service" idPrefix={`service-${service.id}`} className="govuk-checkboxes--small" items={[{ value: service.id, text: <>Choose<span className="govuk-visually-hidden"> {service.name}, {service.organisation}</span></> }]} />
              <a className="govuk-link" href={service.referHref}>Refer to this one<span className="govuk-visually-hidden">: {service.name}, {service.organisation}</span></a>
            </div>
          )}
        </li>
      ))}
    </ol>
  );
}
