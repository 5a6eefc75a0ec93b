export interface ServiceFacts {
  id: string;
  name: string;
  organisation: string;
  description: string;
  /** Why it fits, and what speaks against it, each a short sentence. */
  fits: readonly string[];
  missing: readonly string[];
  wait: string | null;
  alert: string | null;
  /** When its entry was last checked. */
  checked: string;
  /** Whether the person could be sent there at all. */
  possible: boolean;
}

/** Services in the order they fit somebody, each saying why. */
export function ServiceList({ services, hrefOf }: { services: readonly ServiceFacts[]; hrefOf: (service: ServiceFacts) => string | undefined }) {
  return (
    <ol className="wl-services">
      {services.map((service) => {
        const href = hrefOf(service);
        return (
          <li key={service.id} className="wl-services__service">
            <div>
              <h2 className="govuk-heading-s wl-services__name">{service.name}</h2>
              <p className="govuk-body-s">{service.organisation}{service.wait && `. Waiting time: ${service.wait}`}</p>
              {service.alert && <p className="govuk-body"><strong>{service.alert}</strong></p>}
              {service.description && <p className="govuk-body">{service.description}</p>}
              {href && <p className="govuk-body"><a className="govuk-link" href={href}>Refer to {service.name}<span className="govuk-visually-hidden">, {service.organisation}</span></a></p>}
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
          </li>
        );
      })}
    </ol>
  );
}
