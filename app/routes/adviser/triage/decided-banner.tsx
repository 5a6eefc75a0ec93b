import { NotificationBanner } from "#app/ui/govuk/notification-banner";

/** After a decision: by its reference, never by name, because this address may be shared or kept. */
export function DecidedBanner({ reference }: { reference: string }) {
  return (
    <NotificationBanner type="success">
      <p className="govuk-notification-banner__heading">
        Your decision on {reference} is saved. <a className="govuk-notification-banner__link" href={`/adviser/cases/${reference}`}>Open the case</a>
      </p>
    </NotificationBanner>
  );
}
