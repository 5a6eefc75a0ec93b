import { Button } from "#app/ui/govuk/button";
import { DateInput } from "#app/ui/govuk/date-input";
import { Input } from "#app/ui/govuk/input";
import { InsetText } from "#app/ui/govuk/inset-text";
import { PostForm } from "#app/ui/form";
import { usePage } from "#app/ui/page-context";
import type { FieldError, Typed } from "#app/web/parse-form";

type Problem = { errors: FieldError[]; typed: Typed } | undefined;

export function AskForCode({ contact, again, problem }: { contact: string | undefined; again: string; problem: Problem }) {
  const { demonstration } = usePage();
  return (
    <>
      <h1 className="govuk-heading-l">Enter your code</h1>
      <p className="govuk-body">
        If we know {contact ? <strong>{contact}</strong> : "the email address or phone number you gave"} and you told us it is safe to write there, a 6-digit code is on its way. It works once, for 10 minutes.
      </p>
      {demonstration && (
        <InsetText>
          This is a demonstration: the message is in the <a className="govuk-link" href="/demo/outbox">demonstration outbox</a>.
        </InsetText>
      )}
      <PostForm>
        <input type="hidden" name="asks" value="code" />
        <Input
          name="code"
          label={{ text: "6-digit code", className: "govuk-label--m" }}
          className="govuk-input--width-10 govuk-input--extra-letter-spacing"
          inputMode="numeric"
          autoComplete="one-time-code"
          spellCheck={false}
          value={problem?.typed.code?.[0]}
          error={problem?.errors[0]?.message}
        />
        <Button preventDoubleClick>Continue</Button>
      </PostForm>
      <h2 className="govuk-heading-m">If no code arrives</h2>
      <p className="govuk-body">It can take a few minutes. Look in your spam folder, and check what you entered.</p>
      {contact ? (
        <PostForm action={again}>
          <input type="hidden" name="contact" value={contact} />
          <Button className="govuk-button--secondary" preventDoubleClick>
            Send another code
          </Button>
        </PostForm>
      ) : (
        <p className="govuk-body">
          <a className="govuk-link" href={again}>Send another code</a>
        </p>
      )}
      <p className="govuk-body">
        Where no email or text is safe, no code is sent. An adviser at a hub can help you instead. <a className="govuk-link" href="/">The start page lists our hubs</a>.
      </p>
    </>
  );
}

export function AskForDateOfBirth({ problem }: { problem: Problem }) {
  const values = Object.fromEntries(Object.entries(problem?.typed ?? {}).map(([name, typed]) => [name, typed[0]]));
  return (
    <PostForm>
      <input type="hidden" name="asks" value="date-of-birth" />
      <DateInput
        id="date-of-birth"
        namePrefix="date-of-birth"
        legend={{ text: <h1 className="govuk-fieldset__heading">What is your date of birth?</h1>, className: "govuk-fieldset__legend--l" }}
        hint="More than one person uses this email address or phone number. Your date of birth tells us which one you are. For example, 27 3 2007."
        values={values}
        error={problem?.errors[0]?.message}
      />
      <Button preventDoubleClick>Continue</Button>
    </PostForm>
  );
}
