import { redirect, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { inLanguage } from "#app/domain/people/language";
import { londonDayOf } from "#app/domain/calendar/calendar-day";
import { service } from "#app/platform/service.server";
import { codeOfDraft, draftKeyHash } from "#app/services/applications/draft-key-hash.server";
import { PrintThis, WhereToAsk } from "#app/ui/casework/ending";
import { LeaveQuickly } from "#app/ui/casework/leave-quickly";
import { Page } from "#app/ui/page";
import { useWords } from "#app/ui/words";
import { asVisitor } from "#db/client.server";
import { hasDraftKey } from "#db/queries/applications/draft-keys";
import { listHubs } from "#db/queries/place/list-hubs";
import { unsentDraft } from "./own-draft.server";
import { whereLeftOff } from "./where-next.server";

export async function loader({ params, context: { asking, ...context } }: LoaderFunctionArgs) {
  const draft = await unsentDraft({ asking, ...context }, params.draftId);
  const code = codeOfDraft(draft.id);
  const { works, hubs } = await asVisitor(asking.visit, async (db) => ({ works: await hasDraftKey(db, draft.id, draftKeyHash("code", code)), hubs: await listHubs(db) }));
  // Asked for by its address alone: the code would open nothing yet.
  if (!works) throw redirect(`/apply/${draft.id}/save`);
  return {
    code, hubs,
    back: `/apply/${draft.id}/save`,
    goOn: whereLeftOff(draft),
    keptUntil: londonDayOf(draft.expiresAt),
    address: new URL(service().settings.APP_ORIGIN).host + inLanguage("/apply/return", asking.language),
  };
}

export default function SaveCode() {
  const { code, hubs, back, goOn, keptUntil, address } = useLoaderData<typeof loader>();
  const { words: { saveAndReturn: { code: words, save } }, say } = useWords();
  return (
    <Page title={words.title} back={back} before={<LeaveQuickly />}>
      <h1 className="govuk-heading-l">{words.title}</h1>
      <p className="wl-code" dir="ltr">{code}</p>
      <p className="govuk-body">{words.keep}</p>
      <p className="govuk-body"><strong>{words.until(say.day(keptUntil))}</strong></p>
      <h2 className="govuk-heading-m">{words.howTitle}</h2>
      <ol className="govuk-list govuk-list--number">
        <li>{words.takeDevice}</li>
        <li>{words.goTo(address)}</li>
        <li>{words.typeIt}</li>
      </ol>
      <p className="govuk-body wl-no-print"><a className="govuk-link" href={goOn}>{save.goOn}</a></p>
      <PrintThis />
      <WhereToAsk hubs={hubs} />
    </Page>
  );
}
