import { Button } from "./button";
import { classNames } from "./props";
import type { ElementProps } from "./props";
import { translations } from "./translations";

export interface ExitThisPageProps extends ElementProps<"div"> {
  redirectUrl?: string;
  activatedText?: string;
  timedOutText?: string;
  pressTwoMoreTimesText?: string;
  pressOneMoreTimeText?: string;
}

export function ExitThisPage({
  redirectUrl = "https://www.bbc.co.uk/weather", activatedText, timedOutText, pressTwoMoreTimesText, pressOneMoreTimeText,
  className, children, ...attributes
}: ExitThisPageProps) {
  const texts = translations({
    activated: activatedText,
    "timed-out": timedOutText,
    "press-two-more-times": pressTwoMoreTimesText,
    "press-one-more-time": pressOneMoreTimeText,
  });
  return (
    <div {...texts} {...attributes} className={classNames("govuk-exit-this-page", className)} data-module="govuk-exit-this-page">
      <Button
        href={redirectUrl}
        rel="nofollow noreferrer"
        className="govuk-button--warning govuk-exit-this-page__button govuk-js-exit-this-page-button"
      >
        {children ?? (
          <>
            <span className="govuk-visually-hidden">Emergency</span> Exit this page
          </>
        )}
      </Button>
    </div>
  );
}
