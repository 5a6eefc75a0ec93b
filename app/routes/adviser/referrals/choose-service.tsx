import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { barrierWords } from "#app/content/applications";
import { dayNames, filterWords, partOfDayWords, sayLanguageFilter, searchedWords } from "#app/content/finding";
import { weekdayCodes } from "#app/domain/directory/codes";
import { offerNames, offers } from "#app/domain/cases/offer";
import { partsOfDay } from "#app/domain/finding/facts";
import { isEnglish } from "#app/domain/finding/language";
import { passes } from "#app/domain/finding/filters";
import { rankServices } from "#app/domain/finding/rank";
import { depsWithin } from "#app/platform/deps.server";
import { today } from "#app/platform/service.server";
import { recordCaseRead } from "#app/services/cases/record-case-read.server";
import { FilterTags } from "#app/ui/casework/filter-tags";
import { Pages } from "#app/ui/casework/pages";
import { ServiceList } from "#app/ui/casework/service-list";
import { Button } from "#app/ui/govuk/button";
import { Checkboxes } from "#app/ui/govuk/checkboxes";
import { Input } from "#app/ui/govuk/input";
import { Select } from "#app/ui/govuk/select";
import { Page } from "#app/ui/page";
import { orNotFound, requirePermission } from "#app/web/access.server";
import { askedOfServices, pageSizes, pageWithin, queryOf, suitsOf, type AskedOfServices } from "#app/web/finding/asked-for";
import { asActor } from "#db/client.server";
import { listServicesRunning } from "#db/queries/referrals/answers";
import { findCaseForReferral } from "#db/queries/referrals/find-case-for-referral";
import { listServicesForFinding } from "#db/queries/services/list-services";
import { searchServices } from "#db/queries/services/search-services";
import { readServiceDetails } from "#db/queries/services/service-details";
import { leadToJoining } from "../cases/lead-to-joining.server";
import { asListed } from "./as-listed";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "referral:make");
  const asked = askedOfServices(new URL(request.url).searchParams);
  return asActor(actor, async (db) => {
    const found = orNotFound(await findCaseForReferral(db, params.caseRef ?? "", today()));
    leadToJoining(actor, request, found);
    const searched = await searchServices(db, asked.words, { asTyped: asked.asTyped });
    const services = await listServicesForFinding(db, searched.found && [...searched.found.keys()]);
    const matching = rankServices(services, { ...found.facts, suits: suitsOf(asked) }, today(), searched.found).filter((match) => passes(match, asked));
    await recordCaseRead(depsWithin(db), actor, found);
    const page = pageWithin(asked, matching.length);
    const shown = matching.slice((page - 1) * asked.size, page * asked.size);
    const running = new Set(await listServicesRunning(db, found.id));
    const details = await readServiceDetails(db, shown.map(({ service }) => service.id));
    const { language } = found.facts;
    return {
      reference: found.reference,
      name: found.residentName,
      inSupport: found.status === "in_support",
      asked: { ...asked, page },
      meant: searched.meant,
      onlySome: searched.onlySome,
      total: matching.length,
      language: language && !isEnglish(language) ? language : undefined,
      barriers: found.facts.barriers.map(({ code }) => code),
      services: shown.map((match) => {
        const already = running.has(match.service.id);
        const listed = asListed(match, details.get(match.service.id), found.status === "in_support" && !already ? `/adviser/cases/${found.reference}/referrals/new` : undefined);
        return already ? { ...listed, missing: ["They are referred to it already", ...listed.missing] } : listed;
      }),
    };
  });
}

/** What the list is narrowed by, each with the list without it. */
function tagsOf(asked: AskedOfServices, address: (query: Record<string, string>) => string) {
  const tag = (key: keyof AskedOfServices, text: string | undefined) => (text ? [{ text, removeHref: address(queryOf(asked, [key])) }] : []);
  const yes = (key: keyof typeof filterWords) => tag(key, asked[key] ? filterWords[key] : undefined);
  return [
    ...tag("words", asked.words.trim() && `“${asked.words.trim()}”`), ...yes("free"), ...yes("near"), ...yes("soon"), ...yes("referrals"),
    ...tag("language", asked.language && sayLanguageFilter(asked.language)), ...tag("offer", asked.offer && `Part of ${offerNames[asked.offer]}`), ...tag("barrier", asked.barrier && `Helps with: ${barrierWords[asked.barrier]}`),
    ...tag("days", asked.days.length > 0 ? `Can come on ${asked.days.map((code) => dayNames[code]).join(", ")}` : undefined), ...tag("parts", asked.parts.length > 0 ? `Can come: ${asked.parts.map((part) => partOfDayWords[part].toLowerCase()).join(", ")}` : undefined),
  ];
}

export default function ChooseService() {
  const { reference, name, inSupport, asked, meant, onlySome, total, language, barriers, services } = useLoaderData<typeof loader>();
  const path = `/adviser/cases/${reference}/referrals/new`;
  const address = (query: Record<string, string>) => (Object.keys(query).length > 0 ? `${path}?${new URLSearchParams(query).toString()}` : path);
  const tags = tagsOf(asked, address);
  const yes = (key: keyof typeof filterWords) => ({ name: key, value: "yes", text: filterWords[key], checked: asked[key] === true });
  return (
    <Page title={`Choose a service: ${reference}`} wide back={{ href: `/adviser/cases/${reference}`, text: "Back to the case" }}>
      <span className="govuk-caption-l">{name}, {reference}</span>
      <h1 className="govuk-heading-l">Choose a service ({total})</h1>
      {inSupport ? (
        <p className="govuk-body">Those that fit {name} best come first. You can choose several and ask them all at once. <a className="govuk-link" href={`/adviser/cases/${reference}/unmet-needs/new`}>Nothing here suits them</a></p>
      ) : (
        <p className="govuk-body">This case is not in support, so it cannot be referred. You can look at what there is.</p>
      )}
      <search>
        <form method="get" action={path} className="wl-find wl-no-print">
          <Input name="q" label="Words, a service or a provider" value={asked.words} formGroup={{ className: "wl-find__search" }} />
          <Select name="barrier" label="Helps with" value={asked.barrier ?? ""} items={[{ value: "", text: "Anything" }, ...barriers.map((value) => ({ value, text: barrierWords[value] }))]} />
          <Select name="offer" label="Part of" value={asked.offer ?? ""} items={[{ value: "", text: "Any offer" }, ...offers.map((value) => ({ value, text: offerNames[value] }))]} />
          <Checkboxes name="only" idPrefix="only" className="govuk-checkboxes--small wl-find__ticks" legend={{ text: "Only", className: "govuk-visually-hidden" }}
            items={[yes("free"), yes("near"), yes("soon"), yes("referrals"), language ? { name: "language", value: language, text: sayLanguageFilter(language), checked: asked.language !== undefined } : false]} />
          <Checkboxes name="days" className="govuk-checkboxes--small wl-find__ticks" legend={{ text: "Days they can come", className: "govuk-fieldset__legend--s" }} items={weekdayCodes.map((value) => ({ value, text: dayNames[value] }))} values={asked.days} />
          <Checkboxes name="parts" className="govuk-checkboxes--small wl-find__ticks" legend={{ text: "Times they can come", className: "govuk-fieldset__legend--s" }} items={partsOfDay.map((value) => ({ value, text: partOfDayWords[value] }))} values={asked.parts} />
          <Button className="govuk-button--secondary">Find</Button>
        </form>
      </search>
      <FilterTags filters={tags} />
      {meant && <p className="govuk-body">Showing results for <strong>{meant}</strong>. <a className="govuk-link" href={address({ ...queryOf(asked), typed: "yes" })}>Search for “{asked.words.trim()}” as you typed it</a></p>}
      {onlySome && <p className="govuk-body">{searchedWords.some}</p>}
      {services.length === 0 && <p className="govuk-body">{tags.length > 0 ? searchedWords.none : "No service takes referrals at the moment. Services will be here when the place’s directory has them."}</p>}
      {services.length > 0 && (
        <form method="get" action={`/adviser/cases/${reference}/referrals/draft`}>
          <ServiceList services={services} />
          {services.some(({ referHref }) => referHref) && <Button className="wl-no-print">Refer to the chosen services</Button>}
        </form>
      )}
      <Pages total={total} page={asked.page} size={asked.size} sizes={pageSizes} path={path} query={queryOf(asked, ["size"])} />
    </Page>
  );
}
