import type { ReactNode } from "react";
import { useComponentWords } from "./component-words";
import { classNames } from "./props";
import type { ElementProps } from "./props";

export interface NotificationBannerProps extends ElementProps<"div", "title"> {
  type?: "success";
  title?: ReactNode;
  titleId?: string;
  titleHeadingLevel?: 1 | 2 | 3 | 4 | 5 | 6;
  disableAutoFocus?: boolean;
}

/** A plain string is set as the banner's heading; anything else stands as it is. */
export function NotificationBanner({
  type, title, titleId = "govuk-notification-banner-title",
  titleHeadingLevel = 2, role = type === "success" ? "alert" : "region", disableAutoFocus, className, children, ...attributes
}: NotificationBannerProps) {
  const { success, important } = useComponentWords();
  const Heading = `h${titleHeadingLevel}` as const;
  const typeClass = type === "success" && "govuk-notification-banner--success";
  return (
    <div
      aria-labelledby={titleId}
      data-disable-auto-focus={disableAutoFocus}
      {...attributes}
      role={role}
      className={classNames("govuk-notification-banner", typeClass, className)}
      data-module="govuk-notification-banner"
    >
      <div className="govuk-notification-banner__header">
        <Heading className="govuk-notification-banner__title" id={titleId}>
          {title ?? (type === "success" ? success : important)}
        </Heading>
      </div>
      <div className="govuk-notification-banner__content">
        {typeof children === "string" ? <p className="govuk-notification-banner__heading">{children}</p> : children}
      </div>
    </div>
  );
}
