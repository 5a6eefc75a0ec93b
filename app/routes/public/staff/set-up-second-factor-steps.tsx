import { QrCode } from "#app/ui/casework/qr-code";
import { Button } from "#app/ui/govuk/button";
import { Input } from "#app/ui/govuk/input";
import { PasswordInput } from "#app/ui/govuk/password-input";
import { WarningText } from "#app/ui/govuk/warning-text";
import { PostForm } from "#app/ui/form";
import { Page } from "#app/ui/page";
import type { FieldError } from "#app/web/parse-form";

interface SetUpProps {
  sealed: string;
  secret: string;
  qrCode: boolean[][];
  hasOne: boolean;
  choosesPassword: boolean;
  signedIn: boolean;
  errors: FieldError[] | undefined;
}

export function SetUp({ sealed, secret, qrCode, hasOne, choosesPassword, signedIn, errors }: SetUpProps) {
  const errorAt = (name: string) => errors?.find(({ field }) => field === name)?.message;
  const title = choosesPassword ? "Set up your sign-in" : hasOne ? "Replace your second factor" : "Set up your second factor";
  return (
    <Page title={title} back={signedIn ? "/staff/account" : "/staff/sign-in"} errors={errors}>
      <h1 className="govuk-heading-l">{title}</h1>
      <p className="govuk-body">
        Your work is about people’s lives, so a password alone is not enough. You also need an authenticator app on your phone, such as Aegis, Google Authenticator or Microsoft Authenticator.
        {hasOne && " The app you use now stops working for this service as soon as the new one is set up."}
      </p>
      <PostForm>
        <input type="hidden" name="sealed" value={sealed} />
        {choosesPassword && (
          <>
            <h2 className="govuk-heading-m">Choose a password</h2>
            <PasswordInput
              name="new-password"
              label="New password"
              hint="15 characters or more. Three or four words that do not belong together are easy to remember. It takes the place of the one you were given."
              autoComplete="new-password"
              error={errorAt("new-password")}
            />
          </>
        )}
        {signedIn && <PasswordInput name="current-password" label="Your password" hint="So that nobody else can do this while you are signed in." error={errorAt("current-password")} />}
        <h2 className="govuk-heading-m">Add Work Local to the app</h2>
        <p className="govuk-body">Scan this with the app:</p>
        <QrCode modules={qrCode} />
        <p className="govuk-body">Or enter this key in the app:</p>
        <p className="govuk-body wl-secret">{secret}</p>
        <Input
          name="code"
          label="6-digit code from the app"
          hint="It changes every 30 seconds."
          className="govuk-input--width-10"
          inputMode="numeric"
          autoComplete="one-time-code"
          spellCheck={false}
          error={errorAt("code")}
        />
        <Button preventDoubleClick>Continue</Button>
      </PostForm>
    </Page>
  );
}

export function RecoveryCodes({ codes, next }: { codes: string[]; next: string }) {
  return (
    <Page title="Keep your recovery codes">
      <h1 className="govuk-heading-l">Keep your recovery codes</h1>
      <p className="govuk-body">Your app is set up. If you lose your phone, you can sign in with one of these codes instead. Each works once.</p>
      <WarningText>This is the only time we show them. Print them or write them down, and keep them away from your phone.</WarningText>
      <ul className="govuk-list wl-secret">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <Button href={next}>I have kept them</Button>
    </Page>
  );
}

export function SignInFirst() {
  return (
    <Page title="Sign in to go on">
      <h1 className="govuk-heading-l">Sign in to go on</h1>
      <p className="govuk-body">
        Your second factor is set up. <a className="govuk-link" href="/staff/sign-in">Sign in with your password and a code from your app</a>.
      </p>
    </Page>
  );
}
