import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { ReactNode } from "react";
import { sayCost, sayTimes } from "#app/content/finding";
import { distanceTo, match } from "#app/domain/finding/match";
import { languageName } from "#app/domain/finding/language";
import { milesToSay } from "#app/domain/geography/distance-words";
import { today } from "#app/platform/service.server";
import { PhoneLink } from "#app/ui/casework/hub-list";
import { SummaryList } from "#app/ui/govuk/summary-list";
import { Page } from "#app/ui/page";
import { link, Rich, useWords } from "#app/ui/words";
import { orNotFound } from "#app/web/access.server";
import { asVisitor } from "#db/client.server";
import { findHome } from "#db/queries/services/find-person-facts";
import { findService } from "#db/queries/services/list-services";
import { readServiceDetails } from "#db/queries/services/service-details";
import { awaySentence } from "./away-words";
import { checkedWords } from "./checked-words";
import { startWords } from "./start-words";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const postcode = (new URL(request.url).searchParams.get("postcode") ?? "").slice(0, 60);
  return asVisitor(context.asking.visit, async (db) => {
    const service = orNotFound(await findService(db, params.serviceId ?? ""));
    const shown = match(service, { barriers: [], offers: [], accessNeeds: [] }, today());
    if (!service.public || !shown) throw new Response("Not found", { status: 404 });
    const home = await findHome(db, postcode);
    const distance = distanceTo(service, { home });
    const details = orNotFound((await readServiceDetails(db, [service.id])).get(service.id));
    const { id, name, organisationName, description, alert, assuredDate, minimumAge, maximumAge, eligibilityDescription, waitTime, languages, interpreters, sites, takesReferrals, status } = service;
    return {
      id, name, organisation: organisationName, description, alert, assuredDate, minimumAge, maximumAge, eligibilityDescription, waitTime, interpreters, takesReferrals,
      closed: status === "temporarily closed", freshness: shown.freshness, nextStart: shown.nextStart, miles: distance && milesToSay(distance.km),
      languages: languages.map((each) => languageName(each.name || (each.code ?? ""))), needs: [...new Set(sites.flatMap(({ meets }) => meets))], cost: sayCost(service), when: details.schedules.map(sayTimes).filter(Boolean),
      addresses: details.addresses, documents: details.documents, applicationProcess: details.applicationProcess, url: webAddress(details.url), phone: details.phone, email: details.email,
    };
  });
}

/** An address a browser can be sent to; anything else an entry holds is not made a link. */
function webAddress(url: string | null): string | undefined {
  if (!url || !URL.canParse(url)) return undefined;
  return ["http:", "https:"].includes(new URL(url).protocol) ? url : undefined;
}

export default function ShowService() {
  const service = useLoaderData<typeof loader>();
  const { words: { findServices: words, questions }, say } = useWords();
  const { facts } = words;
  const { minimumAge: from, maximumAge: to, nextStart } = service;
  const ages = from && to ? words.agesBetween(from, to) : from ? words.agesFrom(from) : to ? words.agesTo(to) : "";
  const asWritten = (text: string | null | undefined) => text && <span lang="en" dir="auto" className="wl-said">{text}</span>;
  const list = (items: readonly string[]) => items.length > 0 && <ul className="govuk-list">{items.map((item) => <li key={item} lang="en" dir="auto">{item}</li>)}</ul>;
  const rows: { key: string; value: ReactNode }[] = [
    { key: facts.where, value: service.addresses.length > 0 && <Addresses /> },
    { key: facts.when, value: list(service.when) },
    { key: facts.starts, value: nextStart && startWords(nextStart, words, say.day) },
    { key: facts.cost, value: asWritten(service.cost) },
    { key: facts.ages, value: ages },
    { key: facts.who, value: asWritten(service.eligibilityDescription) },
    { key: facts.wait, value: asWritten(service.waitTime) },
    { key: facts.languages, value: [say.list(service.languages), service.interpreters ? words.interpreter : ""].filter(Boolean).join(". ") },
    { key: facts.access, value: list(service.needs.map((need) => questions.accessNeeds.options[need])) },
    { key: facts.bring, value: list(service.documents) },
    { key: facts.join, value: asWritten(service.applicationProcess) },
    { key: facts.phone, value: service.phone && <PhoneLink number={service.phone} /> },
    { key: facts.email, value: service.email && <a className="govuk-link" href={`mailto:${service.email}`}>{service.email}</a> },
    { key: facts.website, value: service.url && <a className="govuk-link" href={service.url} rel="noreferrer">{new URL(service.url).hostname}</a> },
  ];
  return (
    <Page title={`${service.name}, ${service.organisation}`} back={{ href: "/services", text: words.back }}>
      <span className="govuk-caption-l" lang="en">{service.organisation}</span>
      <h1 className="govuk-heading-l" lang="en">{service.name}</h1>
      {service.closed && <p className="govuk-body"><strong>{words.closed}</strong></p>}
      {service.alert && <p className="govuk-body" lang="en"><strong>{service.alert}</strong></p>}
      {service.description && <p className="govuk-body wl-said" lang="en" dir="auto">{service.description}</p>}
      <SummaryList rows={rows.filter(({ value }) => value)} />
      {service.takesReferrals && <p className="govuk-body"><Rich text={words.askAdviser} parts={{ apply: link("/apply") }} /></p>}
      <p className="govuk-body-s">{checkedWords(service, words, say)}</p>
    </Page>
  );
}

function Addresses() {
  const { addresses, miles } = useLoaderData<typeof loader>();
  const { words: { findServices: words } } = useWords();
  return (
    <>
      {addresses.map(({ name, lines, postcode, transport, fromHome }, at) => (
        <p key={at} className="govuk-body" lang={fromHome ? undefined : "en"}>{fromHome ? words.fromHome : [name, ...lines, postcode].filter(Boolean).join(", ")}{transport && <><br />{transport}</>}</p>
      ))}
      {miles !== undefined && <p className="govuk-body">{awaySentence(miles, words)}</p>}
    </>
  );
}
