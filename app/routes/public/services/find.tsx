import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { sayCost, sayTimes } from "#app/content/finding";
import { accessNeeds } from "#app/domain/applications/answers";
import { barrierCodes } from "#app/domain/cases/barrier";
import { passes } from "#app/domain/finding/filters";
import { isPossible, rankServices } from "#app/domain/finding/rank";
import { milesToSay } from "#app/domain/geography/distance-words";
import { today } from "#app/platform/service.server";
import { HubList } from "#app/ui/casework/hub-list";
import { Pages } from "#app/ui/casework/pages";
import { Button } from "#app/ui/govuk/button";
import { Checkboxes } from "#app/ui/govuk/checkboxes";
import { Details } from "#app/ui/govuk/details";
import { Input } from "#app/ui/govuk/input";
import { Select } from "#app/ui/govuk/select";
import { Page } from "#app/ui/page";
import { link, Rich, useWords } from "#app/ui/words";
import { askedByVisitor, queryOfVisitor, visitorFacts, wrongOf } from "#app/web/finding/asked-by-visitor";
import { askedOfServices, pageSizes, pageWithin, queryOf } from "#app/web/finding/asked-for";
import { asVisitor } from "#db/client.server";
import { listHubs } from "#db/queries/place/list-hubs";
import { listDirectoryLanguages } from "#db/queries/services/directory-languages";
import { findHome } from "#db/queries/services/find-person-facts";
import { listServicesForFinding } from "#db/queries/services/list-services";
import { searchServices } from "#db/queries/services/search-services";
import { readServiceDetails } from "#db/queries/services/service-details";
import { awayWords } from "./away-words";
import { checkedWords } from "./checked-words";
import { startWords } from "./start-words";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams;
  const [asked, visitor] = [askedOfServices(query), askedByVisitor(query)];
  const wrong = wrongOf(visitor);
  const found = await asVisitor(context.asking.visit, async (db) => {
    const home = await findHome(db, visitor.postcode);
    const searched = await searchServices(db, asked.words, { asTyped: asked.asTyped });
    const services = (await listServicesForFinding(db, searched.found && [...searched.found.keys()])).filter((service) => service.public);
    const ranked = rankServices(services, visitorFacts(visitor, { barrier: asked.barrier, language: asked.language, home }), today(), searched.found);
    const matching = ranked.filter((match) => passes(match, { ...asked, near: asked.near === true && home?.position !== undefined }));
    const page = pageWithin(asked, matching.length);
    const shown = matching.slice((page - 1) * asked.size, page * asked.size);
    const details = await readServiceDetails(db, shown.map(({ service }) => service.id));
    return {
      page, total: matching.length, meant: searched.meant, onlySome: searched.onlySome,
      languages: await listDirectoryLanguages(db),
      hubs: matching.length === 0 ? await listHubs(db) : [],
      services: shown.map((match) => {
        const { service, distance, nextStart, freshness, missing } = match;
        const { schedules = [], addresses = [] } = details.get(service.id) ?? {};
        return {
          id: service.id, name: service.name, organisation: service.organisationName, description: service.description, alert: service.alert, assuredDate: service.assuredDate, freshness, nextStart,
          cost: sayCost(service), when: schedules.map(sayTimes).filter(Boolean).slice(0, 2).join("; "), miles: distance && milesToSay(distance.km),
          town: addresses.find(({ town }) => town)?.town ?? "", fromHome: service.sites.some((site) => site.fromHome), possible: isPossible(match),
          why: missing.find(({ kind }) => ["too_young", "too_old", "outside_area", "closed_for_now"].includes(kind))?.kind,
        };
      }),
    };
  });
  return data({ ...found, asked, visitor, wrong }, wrong.length > 0 ? 422 : 200);
}

type Found = ReturnType<typeof useLoaderData<typeof loader>>;

export default function FindServices() {
  const { asked, visitor, wrong, page, total, meant, onlySome, services } = useLoaderData<typeof loader>();
  const { words: { findServices: words } } = useWords();
  const errors = wrong.map((field) => ({ field, message: words[field].wrong }));
  const everything = { ...queryOf(asked, ["size"]), ...queryOfVisitor(visitor) };
  return (
    <Page title={words.title} back="/" errors={errors}>
      <h1 className="govuk-heading-l">{words.title}</h1>
      <p className="govuk-body">{words.lead}</p>
      <Choices />
      <h2 className="govuk-heading-m">{words.count(total)}</h2>
      {meant && <p className="govuk-body">{words.showing(meant)} <a className="govuk-link" href={`/services?${new URLSearchParams({ ...everything, typed: "yes" }).toString()}`}>{words.asTyped(asked.words.trim())}</a></p>}
      {onlySome && <p className="govuk-body">{words.some}</p>}
      {services.length === 0 ? <Nothing /> : <ul className="govuk-list wl-found">{services.map((service) => <Entry key={service.id} service={service} postcode={visitor.postcode} />)}</ul>}
      <Pages total={total} page={page} size={asked.size} sizes={pageSizes} path="/services" query={everything} />
      <p className="govuk-body"><Rich text={words.urgent} parts={{ help: link("/help-now") }} /></p>
    </Page>
  );
}

function Choices() {
  const { asked, visitor, wrong, languages } = useLoaderData<typeof loader>();
  const { words: { findServices: words, questions } } = useWords();
  const error = (field: "postcode" | "age") => (wrong.includes(field) ? words[field].wrong : undefined);
  const more = Boolean(visitor.age || asked.barrier || asked.language || visitor.access.length > 0 || asked.free || asked.near);
  return (
    <search>
      <form method="get" action="/services" noValidate>
        <Input name="q" label={{ text: words.words.label, className: "govuk-label--s" }} hint={words.words.hint} value={asked.words} />
        <Input name="postcode" label={{ text: words.postcode.label, className: "govuk-label--s" }} hint={words.postcode.hint} className="govuk-input--width-10" autoComplete="postal-code" error={error("postcode")} value={visitor.postcode} />
        <Details summary={words.more} open={more}>
          <Input name="age" label={words.age.label} className="govuk-input--width-3" inputMode="numeric" error={error("age")} value={visitor.age} />
          <Select name="barrier" label={words.need.label} value={asked.barrier ?? ""} items={[{ value: "", text: words.need.any }, ...barrierCodes.map((value) => ({ value, text: questions.barriers.options[value] }))]} />
          {languages.length > 0 && <Select name="language" label={words.language.label} value={asked.language ?? ""} items={[{ value: "", text: words.language.any }, ...languages.map((value) => ({ value, text: value }))]} />}
          <Checkboxes name="access" legend={words.access.label} className="govuk-checkboxes--small" values={visitor.access} items={accessNeeds.map((value) => ({ value, text: questions.accessNeeds.options[value] }))} />
          <Checkboxes name="free" className="govuk-checkboxes--small" values={asked.free ? ["yes"] : []} items={[{ value: "yes", text: words.free }]} />
          <Checkboxes name="near" className="govuk-checkboxes--small" values={asked.near ? ["yes"] : []} items={[{ value: "yes", text: words.near }]} />
        </Details>
        <Button>{words.find}</Button>
      </form>
    </search>
  );
}

function Entry({ service, postcode }: { service: Found["services"][number]; postcode: string }) {
  const { words: { findServices: words }, say } = useWords();
  const { facts } = words;
  const where = [service.miles === undefined ? "" : awayWords(service.miles, words), service.fromHome ? words.fromHome : ""].filter(Boolean).join(". ");
  const why = { too_young: words.notForAge, too_old: words.notForAge, outside_area: words.notForArea, closed_for_now: words.closed }[service.why as string];
  const lines: [string, string][] = [[facts.where, [service.town, where].filter(Boolean).join(", ")], [facts.when, service.when], [facts.starts, service.nextStart ? startWords(service.nextStart, words, say.day) : ""], [facts.cost, service.cost]];
  return (
    <li className="wl-found__service">
      <h3 className="govuk-heading-s wl-found__name"><a className="govuk-link" lang="en" dir="auto" href={`/services/${service.id}${postcode ? `?${new URLSearchParams({ postcode }).toString()}` : ""}`}>{service.name}</a></h3>
      <p className="govuk-body-s wl-found__line">{words.by(service.organisation)}</p>
      {why && <p className="govuk-body wl-found__line"><strong>{why}</strong></p>}
      {service.alert && <p className="govuk-body wl-found__line" lang="en" dir="auto"><strong>{service.alert}</strong></p>}
      <p className="govuk-body wl-found__line" lang="en" dir="auto">{service.description}</p>
      {lines.filter(([, said]) => said).map(([label, said]) => <p key={label} className="govuk-body-s wl-found__line">{label}: {said}</p>)}
      <p className="govuk-body-s wl-found__line">{checkedWords(service, words, say)}</p>
    </li>
  );
}

function Nothing() {
  const { hubs } = useLoaderData<typeof loader>();
  const { words: { findServices: { none } } } = useWords();
  return (
    <>
      <p className="govuk-body">{none.title}.</p>
      <ul className="govuk-list govuk-list--bullet">{none.tips.map((tip) => <li key={tip}>{tip}</li>)}</ul>
      <p className="govuk-body"><Rich text={none.apply} parts={{ apply: link("/apply") }} /></p>
      {hubs.length > 0 && <p className="govuk-body">{none.call}</p>}
      <HubList hubs={hubs} />
    </>
  );
}
