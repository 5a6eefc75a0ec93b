import { workWords } from "#app/content/cooperation";
import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import { sayMonthOf } from "#app/domain/calendar/words";
import type { Work } from "#app/domain/cooperation/count";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { Textarea } from "#app/ui/govuk/textarea";

interface CommentProps {
  on: { id: string; work: Work; month: CalendarDay; version: number };
  error: string | undefined;
  typed: string;
}

/** What a partner says beside its numbers. Sent, managers see both. */
export function CommentOnMonth({ on: { id, work, month, version }, error, typed }: CommentProps) {
  return (
    <section aria-labelledby="comment">
      <h2 className="govuk-heading-m" id="comment">Comment on {workWords[work].title.toLowerCase()} of {sayMonthOf(month)}</h2>
      <p className="govuk-body">Managers read it beside your numbers, and see the month from then on. Name nobody. You can add to it later, and nothing that was said is taken away.</p>
      <PostForm>
        <input type="hidden" name="statementId" value={id} />
        <input type="hidden" name="version" value={version} />
        <Textarea name="words" label="Your comment" value={typed} error={error} />
        <Button preventDoubleClick>Show it to managers</Button>
      </PostForm>
    </section>
  );
}
