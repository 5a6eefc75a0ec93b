import { Button } from "#app/ui/govuk/button";
import { DateInput } from "#app/ui/govuk/date-input";
import { Input } from "#app/ui/govuk/input";
import { InsetText } from "#app/ui/govuk/inset-text";
import { PostForm } from "#app/ui/form";
import { usePage } from "#app/ui/page-context";
import { link, Rich, useWords } from "#app/ui/words";
import type { FieldError, Typed } from "#app/web/parse-form";

type Problem = { errors: FieldError[]; typed: Typed } | undefined;

export function AskForCode({ contact, again, problem }: { contact: string | undefined; again: string; problem: Problem }) {
  const { demonstration } = usePage();
  const { words: { signIn: { code: words }, page } } = useWords();
  return (
    <>
      <h1 className="govuk-heading-l">{words.title}</h1>
      <p className="govuk-body">{contact ? <Rich text={words.sentTo(contact)} parts={{ contact: (typed) => <strong dir="ltr">{typed}</strong> }} /> : words.sent}</p>
      {demonstration && <InsetText><Rich text={words.demonstration} parts={{ outbox: link("/demo/outbox") }} /></InsetText>}
      <PostForm>
        <input type="hidden" name="asks" value="code" />
        <Input
          name="code"
          label={{ text: words.label, className: "govuk-label--m" }}
          className="govuk-input--width-10 govuk-input--extra-letter-spacing"
          inputMode="numeric"
          autoComplete="one-time-code"
          spellCheck={false}
          value={problem?.typed.code?.[0]}
          error={problem?.errors[0]?.message}
        />
        <Button preventDoubleClick>{page.continue}</Button>
      </PostForm>
      <h2 className="govuk-heading-m">{words.noneTitle}</h2>
      <p className="govuk-body">{words.none}</p>
      {contact ? (
        <PostForm action={again}>
          <input type="hidden" name="contact" value={contact} />
          <Button className="govuk-button--secondary" preventDoubleClick>{words.again}</Button>
        </PostForm>
      ) : (
        <p className="govuk-body">
          <a className="govuk-link" href={again}>{words.again}</a>
        </p>
      )}
      <p className="govuk-body"><Rich text={words.notSafe} parts={{ hubs: link("/") }} /></p>
    </>
  );
}

export function AskForDateOfBirth({ problem }: { problem: Problem }) {
  const { words: { signIn: { dateOfBirth: words }, page } } = useWords();
  const values = Object.fromEntries(Object.entries(problem?.typed ?? {}).map(([name, typed]) => [name, typed[0]]));
  return (
    <PostForm>
      <input type="hidden" name="asks" value="date-of-birth" />
      <DateInput
        id="date-of-birth"
        namePrefix="date-of-birth"
        legend={{ text: <h1 className="govuk-fieldset__heading">{words.title}</h1>, className: "govuk-fieldset__legend--l" }}
        hint={words.hint}
        values={values}
        error={problem?.errors[0]?.message}
      />
      <Button preventDoubleClick>{page.continue}</Button>
    </PostForm>
  );
}
