import { classNames, textProps } from "./props";
import type { ElementProps, TextOr } from "./props";
import { Tag } from "./tag";
import type { TagProps } from "./tag";

export interface PhaseBannerProps extends ElementProps<"div"> {
  tag: TextOr<TagProps>;
}

export function PhaseBanner({ tag, className, children, ...attributes }: PhaseBannerProps) {
  const tagProps = textProps<TagProps>(tag);
  return (
    <div {...attributes} className={classNames("govuk-phase-banner govuk-width-container", className)}>
      <p className="govuk-phase-banner__content">
        <Tag {...tagProps} className={classNames("govuk-phase-banner__content__tag", tagProps.className)} />{" "}
        <span className="govuk-phase-banner__text">{children}</span>
      </p>
    </div>
  );
}
