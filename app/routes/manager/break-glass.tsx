import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { breakGlassReasonWords, breakGlassVerdictColours, breakGlassVerdictWords } from "#app/content/restriction";
import { londonDayOf } from "#app/domain/calendar/calendar-day";
import { sayTime } from "#app/domain/calendar/say-time";
import { sayDay } from "#app/domain/calendar/words";
import { breakGlassVerdicts, mayReview } from "#app/domain/cases/restriction";
import { reviewBreakGlass } from "#app/services/restricted/review-break-glass.server";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { NotificationBanner } from "#app/ui/govuk/notification-banner";
import { Radios } from "#app/ui/govuk/radios";
import { SummaryList } from "#app/ui/govuk/summary-list";
import { Tag } from "#app/ui/govuk/tag";
import { Textarea } from "#app/ui/govuk/textarea";
import { Page } from "#app/ui/page";
import { requirePermission } from "#app/web/access.server";
import { fieldsOf } from "#app/web/field-state";
import { once } from "#app/web/once.server";
import { parseForm, withErrors } from "#app/web/parse-form";
import { redirected } from "#app/web/redirected";
import { asActor } from "#db/client.server";
import { listReviewed, listToReview, type BreakGlassRow } from "#db/queries/cases/break-glass";
import { reviewForm } from "./break-glass.form";

const mostReviewed = 50;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "break-glass:review");
  const { waiting, reviewed } = await asActor(actor, async (db) => ({ waiting: await listToReview(db), reviewed: await listReviewed(db, mostReviewed) }));
  return { waiting: waiting.map((each) => ({ ...each, mayReview: mayReview(actor, each) })), reviewed, saved: new URL(request.url).searchParams.has("saved") };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "break-glass:review");
  const form = await request.formData();
  const { value, errors, typed } = parseForm(reviewForm, form);
  if (errors) return data({ errors: errors.map((error) => ({ ...error, field: `${error.field}-${typed.id?.[0] ?? ""}` })), typed }, 422);
  const outcome: Response | string = await once({ actor }, form, async (deps) => {
    const done = await reviewBreakGlass(deps, actor, value);
    return done === "done" ? redirect("/manager/break-glass?saved") : done;
  });
  if (typeof outcome !== "string") return redirected(outcome);
  if (outcome === "not-found" || outcome === "their-own") throw new Response("Not found", { status: 404 });
  return data(withErrors(typed, [{ field: "main-content", message: "Somebody else has reviewed this meanwhile. What they found is below" }]), 409);
}

const when = (at: Date) => `${sayDay(londonDayOf(at))} at ${sayTime(at)}`;

const factsOf = ({ openedAt, reason, words, reference }: BreakGlassRow) => [
  { key: "Opened", value: when(openedAt) },
  { key: "Case", value: reference ? <a className="govuk-link" href={`/adviser/cases/${reference}`}>{reference}</a> : "One you are not named on: it stays hidden from you" },
  { key: "Why", value: breakGlassReasonWords[reason] },
  { key: "They wrote", value: <span className="wl-lines">{words}</span> },
];

export default function BreakGlassReviews() {
  const { waiting, reviewed, saved } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const { errorAt, typedAt } = fieldsOf(problem);
  return (
    <Page title="Restricted cases opened without leave" errors={problem?.errors} before={saved && <NotificationBanner type="success">Your review is saved.</NotificationBanner>}>
      <h1 className="govuk-heading-l">Restricted cases opened without leave</h1>
      <h2 className="govuk-heading-m">To review ({waiting.length})</h2>
      {waiting.length === 0 && <p className="govuk-body">Nothing. When somebody opens a restricted case they are not named on, it appears here until a manager has said whether that was right.</p>}
      {waiting.map(({ mayReview: may, ...each }) => {
        const mine = typedAt("id") === each.id;
        const title = `${each.staffName}, ${each.organisationName}`;
        return (
          <section key={each.id} className="wl-section" aria-label={`${title}, ${when(each.openedAt)}`}>
            <SummaryList card={{ title }} rows={factsOf(each)} />
            {may ? (
              <PostForm>
                <input type="hidden" name="id" value={each.id} />
                <Radios name="verdict" idPrefix={`verdict-${each.id}`} className="govuk-radios--small" legend={{ text: <>Was it right?<span className="govuk-visually-hidden"> {title}</span></>, className: "govuk-fieldset__legend--s" }} error={errorAt(`verdict-${each.id}`)} value={mine ? typedAt("verdict") : ""} items={breakGlassVerdicts.map((value) => ({ value, text: breakGlassVerdictWords[value] }))} />
                <Textarea name="words" id={`words-${each.id}`} rows={2} label={{ text: "What you found out, and what follows", className: "govuk-label--s" }} error={errorAt(`words-${each.id}`)} value={mine ? typedAt("words") : ""} />
                <Button preventDoubleClick>Save the review<span className="govuk-visually-hidden"> of {title}</span></Button>
              </PostForm>
            ) : (
              <p className="govuk-body">You opened this one. Another manager reviews it.</p>
            )}
          </section>
        );
      })}
      {reviewed.length > 0 && <h2 className="govuk-heading-m">Reviewed</h2>}
      {reviewed.map((each) => (
        <SummaryList
          key={each.id}
          card={{ title: `${each.staffName}, ${each.organisationName}` }}
          rows={[
            ...factsOf(each),
            each.verdict !== null && { key: "Review", value: <><Tag className={breakGlassVerdictColours[each.verdict]}>{breakGlassVerdictWords[each.verdict]}</Tag> {each.reviewedByName}{each.reviewedAt && `, ${sayDay(londonDayOf(each.reviewedAt))}`}</> },
            each.reviewWords !== "" && { key: "They found", value: <span className="wl-lines">{each.reviewWords}</span> },
          ]}
        />
      ))}
    </Page>
  );
}
