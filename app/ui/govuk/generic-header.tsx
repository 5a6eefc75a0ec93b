import type { ReactNode } from "react";
import { classNames } from "./props";
import type { ElementProps } from "./props";

export interface GenericHeaderProps extends ElementProps<"div", "children"> {
  logo: ReactNode;
  url?: string;
  /** Instead of `govuk-width-container`. */
  containerClassName?: string;
}

export function GenericHeader({
  logo, url = "/", containerClassName = "govuk-width-container", className, ...attributes
}: GenericHeaderProps) {
  return (
    <div {...attributes} className={classNames("govuk-generic-header", className)}>
      <div className={classNames("govuk-generic-header__container", containerClassName)}>
        <div className="govuk-generic-header__logo">
          <a href={url} className="govuk-generic-header__homepage-link">
            {logo}
          </a>
        </div>
      </div>
    </div>
  );
}
