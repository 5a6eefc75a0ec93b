import type { ReactNode } from "react";
import { classNames, textProps } from "./props";
import type { ElementProps, TextOr } from "./props";

type FooterLink = { text: ReactNode } & ElementProps<"a", "children">;

export interface FooterProps extends ElementProps<"div", "children"> {
  /** The crown is the Crown's: a council shows its own emblem here, or nothing. */
  logo?: ReactNode;
  copyright?: { text: ReactNode; href: string };
  /** The Open Government Licence unless another is named; `null` for none. */
  contentLicence?: ReactNode;
  containerClassName?: string;
  navigation?: { title: ReactNode; columns?: number; width?: string; items?: FooterLink[] }[];
  meta?: TextOr<MetaProps>;
}

interface MetaProps {
  visuallyHiddenTitle?: string;
  items?: FooterLink[];
  children?: ReactNode;
}

export function Footer({
  logo, copyright, contentLicence, containerClassName, navigation = [], meta, className, ...attributes
}: FooterProps) {
  return (
    <div {...attributes} className={classNames("govuk-footer", className)}>
      <div className={classNames("govuk-width-container", containerClassName)}>
        {logo}
        {navigation.length > 0 && <Navigation sections={navigation} />}
        <div className="govuk-footer__meta">
          <div className="govuk-footer__meta-item govuk-footer__meta-item--grow">
            {meta && <Meta {...textProps<MetaProps>(meta)} />}
            {contentLicence !== null && (
              <>
                <LicenceLogo />
                <span className="govuk-footer__licence-description">{contentLicence ?? <OpenGovernmentLicence />}</span>
              </>
            )}
          </div>
          {copyright && (
            <div className="govuk-footer__meta-item">
              <a className="govuk-footer__link govuk-footer__copyright-logo" href={copyright.href}>
                {copyright.text}
              </a>
            </div>
          )}
        </div>
      </div>
    </div>
  );
}

function Navigation({ sections }: { sections: NonNullable<FooterProps["navigation"]> }) {
  return (
    <>
      <div className="govuk-footer__navigation">
        {sections.map(({ title, columns, width = "full", items = [] }, index) => (
          <div key={index} className={`govuk-footer__section govuk-grid-column-${width}`}>
            <h2 className="govuk-footer__heading govuk-heading-m">{title}</h2>
            {items.length > 0 && (
              <ul className={classNames("govuk-footer__list", columns !== undefined && `govuk-footer__list--columns-${columns}`)}>
                {items.map((link, position) => (
                  <FooterListItem key={position} className="govuk-footer__list-item" link={link} />
                ))}
              </ul>
            )}
          </div>
        ))}
      </div>
      <hr className="govuk-footer__section-break" />
    </>
  );
}

function Meta({ visuallyHiddenTitle = "Support links", items = [], children }: MetaProps) {
  return (
    <>
      <h2 className="govuk-visually-hidden">{visuallyHiddenTitle}</h2>
      {items.length > 0 && (
        <ul className="govuk-footer__inline-list">
          {items.map((link, index) => (
            <FooterListItem key={index} className="govuk-footer__inline-list-item" link={link} />
          ))}
        </ul>
      )}
      {children && <div className="govuk-footer__meta-custom">{children}</div>}
    </>
  );
}

function FooterListItem({ className, link: { text, ...attributes } }: { className: string; link: FooterLink }) {
  return (
    <li className={className}>
      <a {...attributes} className="govuk-footer__link">
        {text}
      </a>
    </li>
  );
}

function OpenGovernmentLicence() {
  return (
    <>
      All content is available under the{" "}
      <a
        className="govuk-footer__link"
        href="https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/"
        rel="license"
      >
        Open Government Licence v3.0
      </a>
      , except where otherwise stated
    </>
  );
}

function LicenceLogo() {
  return (
    <svg
      aria-hidden="true"
      focusable="false"
      className="govuk-footer__licence-logo"
      xmlns="http://www.w3.org/2000/svg"
      viewBox="0 0 483.2 195.7"
      height="17"
      width="41"
    >
      <path
        fill="currentColor"
        d="M421.5 142.8V.1l-50.7 32.3v161.1h112.4v-50.7zm-122.3-9.6A47.12 47.12 0 0 1 221 97.8c0-26 21.1-47.1 47.1-47.1 16.7 0 31.4 8.7 39.7 21.8l42.7-27.2A97.63 97.63 0 0 0 268.1 0c-36.5 0-68.3 20.1-85.1 49.7A98 98 0 0 0 97.8 0C43.9 0 0 43.9 0 97.8s43.9 97.8 97.8 97.8c36.5 0 68.3-20.1 85.1-49.7a97.76 97.76 0 0 0 149.6 25.4l19.4 22.2h3v-87.8h-80l24.3 27.5zM97.8 145c-26 0-47.1-21.1-47.1-47.1s21.1-47.1 47.1-47.1 47.2 21 47.2 47S123.8 145 97.8 145"
      />
    </svg>
  );
}
