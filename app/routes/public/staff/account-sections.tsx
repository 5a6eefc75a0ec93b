import { Button } from "#app/ui/govuk/button";
import { PasswordInput } from "#app/ui/govuk/password-input";
import { SummaryList } from "#app/ui/govuk/summary-list";
import { PostForm } from "#app/ui/form";
import type { FieldError } from "#app/web/parse-form";

const inLines = (words: string[]) => words.map((word) => <div key={word}>{word}</div>);

export function AboutYou({ name, email, organisation, hubs, roles }: { name: string; email: string; organisation: string; hubs: string[]; roles: string[] }) {
  return (
    <>
      <SummaryList
        rows={[
          { key: "Name", value: name },
          { key: "Email address", value: email },
          { key: "Organisation", value: organisation },
          { key: "Hubs", value: hubs.length ? { text: inLines(hubs) } : "None" },
          { key: "Roles", value: { text: inLines(roles) } },
        ]}
      />
      <p className="govuk-body">If something here is not right, tell an administrator of your place.</p>
    </>
  );
}

export function SecondFactor({ setUpOn, codesLeft }: { setUpOn: string | undefined; codesLeft: number }) {
  return (
    <>
      <h2 className="govuk-heading-m">Second factor</h2>
      <p className="govuk-body">
        {setUpOn ? `Your authenticator app was set up on ${setUpOn}. You have ${codesLeft} recovery ${codesLeft === 1 ? "code" : "codes"} left.` : "You have not set up an authenticator app."}
      </p>
      <p className="govuk-body">
        <a className="govuk-link" href="/staff/account/second-factor">{setUpOn ? "Replace your second factor and get new recovery codes" : "Set up a second factor"}</a>
      </p>
    </>
  );
}

interface Device {
  id: string;
  device: string;
  since: string;
  thisOne: boolean;
}

export function Devices({ devices }: { devices: Device[] }) {
  return (
    <>
      <h2 className="govuk-heading-m">Where you are signed in</h2>
      <p className="govuk-body">You are signed out after 30 minutes without asking for anything, and after 10 hours in any case.</p>
      <dl className="govuk-summary-list">
        {devices.map(({ id, device, since, thisOne }) => (
          <div key={id} className={`govuk-summary-list__row${thisOne ? " govuk-summary-list__row--no-actions" : ""}`}>
            <dt className="govuk-summary-list__key">
              {device}
              {thisOne && " (this one)"}
            </dt>
            <dd className="govuk-summary-list__value">Since {since}</dd>
            {!thisOne && (
              <dd className="govuk-summary-list__actions">
                <PostForm>
                  <input type="hidden" name="act" value="sign-out-device" />
                  <input type="hidden" name="session" value={id} />
                  <button type="submit" className="wl-link-button">
                    Sign out this one<span className="govuk-visually-hidden">: {device}, since {since}</span>
                  </button>
                </PostForm>
              </dd>
            )}
          </div>
        ))}
      </dl>
      {devices.length > 1 && (
        <PostForm>
          <input type="hidden" name="act" value="sign-out-others" />
          <Button className="govuk-button--secondary">Sign out everywhere else</Button>
        </PostForm>
      )}
    </>
  );
}

export function ChangePassword({ email, errors }: { email: string; errors: FieldError[] | undefined }) {
  const errorAt = (name: string) => errors?.find(({ field }) => field === name)?.message;
  return (
    <>
      <h2 className="govuk-heading-m">Change your password</h2>
      <PostForm>
        <input type="hidden" name="act" value="change-password" />
        {/* For password managers: they keep a password with the name beside it. */}
        <input type="text" name="email" autoComplete="username" value={email} readOnly hidden />
        <PasswordInput name="current-password" label="The password you have now" error={errorAt("current-password")} />
        <PasswordInput
          name="new-password"
          label="New password"
          hint="15 characters or more. Three or four words that do not belong together are easy to remember. Changing it signs you out everywhere else."
          autoComplete="new-password"
          error={errorAt("new-password")}
        />
        <Button preventDoubleClick>Change password</Button>
      </PostForm>
    </>
  );
}
