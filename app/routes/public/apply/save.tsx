import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { wordsIn } from "#app/content/resident/catalogue";
import { londonDayOf } from "#app/domain/calendar/calendar-day";
import { keepDraftCode } from "#app/services/applications/keep-draft-code.server";
import { sendDraftLink } from "#app/services/applications/send-draft-link.server";
import { countTry } from "#app/services/identity/count-try.server";
import { LeaveQuickly } from "#app/ui/casework/leave-quickly";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { Input } from "#app/ui/govuk/input";
import { InsetText } from "#app/ui/govuk/inset-text";
import { NotificationBanner } from "#app/ui/govuk/notification-banner";
import { Page } from "#app/ui/page";
import { link, Rich, useWords } from "#app/ui/words";
import { fieldsOf } from "#app/web/field-state";
import { once } from "#app/web/once.server";
import { parseForm, withErrors } from "#app/web/parse-form";
import { redirected } from "#app/web/redirected";
import { asVisitor } from "#db/client.server";
import { draftsWithKeys } from "#db/queries/applications/draft-keys";
import { DeviceOptions } from "./device-options";
import { unsentDraft } from "./own-draft.server";
import { saveForm } from "./save.form";
import { whereToSendLink } from "./where-to-send-link";
import { whereLeftOff } from "./where-next.server";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const draft = await unsentDraft(context, params.draftId);
  const keyed = await asVisitor(context.asking.visit, (db) => draftsWithKeys(db, [draft.id]));
  return {
    draftId: draft.id,
    goOn: whereLeftOff(draft),
    keptUntil: londonDayOf(draft.expiresAt),
    contact: whereToSendLink(draft.answers),
    hasKey: keyed.has(draft.id),
    sent: new URL(request.url).searchParams.has("sent"),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const draft = await unsentDraft(context, params.draftId);
  const { visit, remoteAddress, language } = context.asking;
  const form = await request.formData();
  if (form.get("way") === "code") {
    return redirected(await once({ visit }, form, async (deps) => {
      await keepDraftCode(deps, draft.id);
      return redirect(`/apply/${draft.id}/save/code`);
    }));
  }
  const words = wordsIn(language);
  const { value, errors, typed } = parseForm(saveForm(words), form);
  if (errors) return data({ errors, typed }, 422);
  const { contact } = value;
  const sent = await once({ visit }, form, async (deps) => {
    const { allowed } = await countTry("draft_link", { account: `${contact.channel} ${contact.key}`, visit, remoteAddress });
    if (!allowed) return "too-many";
    await sendDraftLink(deps, draft, contact, language);
    return redirect(`/apply/${draft.id}/save?sent=1`);
  });
  if (sent === "too-many") return data(withErrors(typed, [{ field: "contact", message: words.saveAndReturn.errors.tooManyLinks }]), 429);
  return redirected(sent);
}

export default function Save() {
  const { draftId, goOn, keptUntil, contact, hasKey, sent } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const { words: { saveAndReturn: { save: words, device } }, say } = useWords();
  const { errorAt, typedAt } = fieldsOf(problem);
  return (
    <Page title={words.title} back={goOn} errors={problem?.errors} before={<LeaveQuickly />}>
      {sent && <NotificationBanner className="govuk-notification-banner--success" role="alert"><p className="govuk-notification-banner__heading">{words.sent}</p></NotificationBanner>}
      <h1 className="govuk-heading-l">{words.title}</h1>
      <InsetText>{words.saved(say.day(keptUntil))}</InsetText>
      <p className="govuk-body"><Rich text={words.lastPage} parts={{ back: link(goOn) }} /></p>
      <p className="govuk-body">{words.here}</p>

      <h2 className="govuk-heading-m">{words.linkTitle}</h2>
      <p className="govuk-body">{words.linkWords}</p>
      <PostForm>
        <Input name="contact" label={words.contact} hint={words.contactHint} autoComplete="email" spellCheck={false} autoCapitalize="none" dir="ltr" value={typedAt("contact", contact)} error={errorAt("contact")} />
        <Button preventDoubleClick>{words.send}</Button>
      </PostForm>

      <h2 className="govuk-heading-m">{words.codeTitle}</h2>
      <p className="govuk-body">{words.codeWords}</p>
      <PostForm>
        <input type="hidden" name="way" value="code" />
        <Button className="govuk-button--secondary" preventDoubleClick>{words.showCode}</Button>
      </PostForm>

      <h2 className="govuk-heading-m">{device.title}</h2>
      <DeviceOptions draftId={draftId} hasKey={hasKey} />
      <p className="govuk-body govuk-!-margin-top-6"><a className="govuk-link" href={goOn}>{words.goOn}</a></p>
    </Page>
  );
}
