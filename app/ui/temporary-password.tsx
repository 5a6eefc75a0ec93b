import { WarningText } from "#app/ui/govuk/warning-text";
import { Page } from "#app/ui/page";

/** Shown once, in the answer to the form that made it; nothing keeps it but its hash. */
export function TemporaryPassword({ name, email, password, back = { href: "/admin", text: "Back to people" } }: { name: string; email: string; password: string; back?: { href: string; text: string } }) {
  const title = "Give them this password";
  return (
    <Page title={title}>
      <h1 className="govuk-heading-l">{title}</h1>
      <p className="govuk-body wl-breaks-anywhere">
        {name} can sign in at <strong>/staff/sign-in</strong> as {email} with this password:
      </p>
      <p className="govuk-body wl-secret">{password}</p>
      <WarningText>This is the only time we show it. Give it in person or by phone, not by email.</WarningText>
      <p className="govuk-body">At the first sign-in they choose a password of their own and set up an authenticator app.</p>
      <p className="govuk-body">
        <a className="govuk-link" href={back.href}>{back.text}</a>
      </p>
    </Page>
  );
}
