import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { InsetText } from "#app/ui/govuk/inset-text";
import { link, Rich, useWords } from "#app/ui/words";

/** An application this device sent: what it is called, where to see it. Families share devices, so the next person goes on below. */
export function SentFromHere({ id, reference, on, see }: { id: string; reference: string; on: CalendarDay; see: string }) {
  const { words: { endings: { alreadyApplied: words } }, say } = useWords();
  return (
    <InsetText>
      <p className="govuk-body"><Rich text={words.here(reference, say.day(on))} parts={{ strong: (text) => <strong dir="ltr">{text}</strong> }} /></p>
      <p className="govuk-body">
        <a className="govuk-link govuk-!-font-weight-bold" href={see}>{words.see}<span className="govuk-visually-hidden">, {reference}</span></a>. <Rich text={words.orSignIn} parts={{ signIn: link("/sign-in") }} />
      </p>
      <p className="govuk-body">{words.another}</p>
      <PostForm action="/apply">
        <input type="hidden" name="forget" value={id} />
        <Button className="govuk-button--secondary govuk-!-margin-bottom-0">{words.forget}<span className="govuk-visually-hidden">: {words.forgetting(reference)}</span></Button>
      </PostForm>
    </InsetText>
  );
}
