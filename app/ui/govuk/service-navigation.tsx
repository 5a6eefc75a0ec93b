import type { ReactNode } from "react";
import { classNames, present, textProps } from "./props";
import type { ElementProps, Maybe, TextOr } from "./props";

interface NavigationItem extends ElementProps<"a", "children"> {
  text: ReactNode;
  /** This very page. */
  current?: boolean;
  /** A page beneath this one. */
  active?: boolean;
}

interface EndSlot {
  align?: "inline";
}

interface NavigationProps {
  navigation?: Maybe<NavigationItem>[];
  navigationId?: string;
  navigationLabel?: string;
  navigationClassName?: string;
  /** Behind a menu button on small screens; yes when there is more than one item. */
  collapseNavigationOnMobile?: boolean;
  menuButtonText?: string;
  menuButtonLabel?: string;
  slots?: { start?: ReactNode; end?: TextOr<EndSlot>; navigationStart?: ReactNode; navigationEnd?: ReactNode };
}

export interface ServiceNavigationProps extends NavigationProps, ElementProps<"section", "children"> {
  serviceName?: ReactNode;
  serviceUrl?: string;
  ariaLabel?: string;
}

export function ServiceNavigation({
  serviceName, serviceUrl, ariaLabel = "Service information", navigation, navigationId, navigationLabel, navigationClassName,
  collapseNavigationOnMobile, menuButtonText, menuButtonLabel, slots = {}, className, ...attributes
}: ServiceNavigationProps) {
  const { align, children: end } = textProps<EndSlot>(slots.end);
  // A landmark of its own only when it holds more than the nav, which is one already.
  const Wrapper = serviceName || slots.start || end ? "section" : "div";
  return (
    <Wrapper
      aria-label={Wrapper === "section" ? ariaLabel : undefined}
      {...attributes}
      className={classNames("govuk-service-navigation", className)}
      data-module="govuk-service-navigation"
    >
      <div className={classNames("govuk-width-container", align === "inline" && "govuk-service-navigation__inlining-container")}>
        {slots.start}
        <div className="govuk-service-navigation__container">
          {serviceName && (
            <span className="govuk-service-navigation__service-name">
              {serviceUrl ? (
                <a href={serviceUrl} className="govuk-service-navigation__link">
                  {serviceName}
                </a>
              ) : (
                <span className="govuk-service-navigation__text">{serviceName}</span>
              )}
            </span>
          )}
          <Navigation
            {...{ navigation, navigationId, navigationLabel, navigationClassName }}
            {...{ collapseNavigationOnMobile, menuButtonText, menuButtonLabel, slots }}
          />
        </div>
        {end}
      </div>
    </Wrapper>
  );
}

function Navigation({
  navigation = [], navigationId = "navigation", menuButtonText = "Menu", navigationLabel = menuButtonText, navigationClassName,
  collapseNavigationOnMobile, menuButtonLabel, slots = {},
}: NavigationProps) {
  const items = present(navigation);
  if (!items.length && !slots.navigationStart && !slots.navigationEnd) return null;
  return (
    <nav aria-label={navigationLabel} className={classNames("govuk-service-navigation__wrapper", navigationClassName)}>
      {(collapseNavigationOnMobile ?? items.length > 1) && (
        <button
          type="button"
          className="govuk-service-navigation__toggle govuk-js-service-navigation-toggle"
          aria-controls={navigationId}
          aria-label={menuButtonLabel === menuButtonText ? undefined : menuButtonLabel}
          hidden
          aria-hidden="true"
        >
          {menuButtonText}
        </button>
      )}
      <ul className="govuk-service-navigation__list" id={navigationId}>
        {slots.navigationStart}
        {items.map((item, index) => (
          <Item key={index} {...item} />
        ))}
        {slots.navigationEnd}
      </ul>
    </nav>
  );
}

function Item({ text, current, active, ...link }: NavigationItem) {
  const isActive = active || current;
  const ariaCurrent = current ? "page" : active ? "true" : undefined;
  // Bold in the markup, so that it shows where somebody's own colours or styles hide ours.
  const content = isActive ? <strong className="govuk-service-navigation__active-fallback">{text}</strong> : text;
  return (
    <li className={classNames("govuk-service-navigation__item", isActive && "govuk-service-navigation__item--active")}>
      {link.href ? (
        <a aria-current={ariaCurrent} {...link} className="govuk-service-navigation__link">
          {content}
        </a>
      ) : (
        text && <span className="govuk-service-navigation__text" aria-current={ariaCurrent}>{content}</span>
      )}
    </li>
  );
}
