import { Page } from "#app/ui/page";

const addresses = [
  ["/api/services", "services, with page, per_page, search, modified_after, taxonomy_id, taxonomy_term_id, organization_id, full and minimal"],
  ["/api/organizations", "the organisations that run them"],
  ["/api/taxonomies", "lists of terms, among them our barriers and offers"],
  ["/api/taxonomy_terms", "the terms of these lists"],
  ["/api/openapi.json", "the description of all of it, for programs (OpenAPI 3.1)"],
] as const;

export default function OpenData() {
  return (
    <Page title="Open data">
      <h1 className="govuk-heading-l">The directory as open data</h1>
      <p className="govuk-body">Every service that anybody may find here can also be read by programs, in Open Referral’s format (HSDS 3.0). No key is needed, and any website may ask.</p>
      <h2 className="govuk-heading-m">Addresses</h2>
      <ul className="govuk-list govuk-list--bullet">{addresses.map(([address, what]) => <li key={address}><a className="govuk-link" href={address}>{address}</a>: {what}</li>)}</ul>
      <p className="govuk-body">Add an id to an address for one record, such as /api/services/ and the id of a service.</p>
      <h2 className="govuk-heading-m">Keeping a copy</h2>
      <ol className="govuk-list govuk-list--number">
        <li>Ask for /api/services with full=true, page after page, until last_page is true.</li>
        <li>Later, ask again with modified_after and the moment of your last question.</li>
        <li>From time to time ask with minimal=true: services that are no longer in that list have gone.</li>
      </ol>
      <p className="govuk-body">Each answer has an ETag. Send it back as If-None-Match, and you are told in a word where nothing has changed. What cannot be answered is said in JSON too (application/problem+json).</p>
      <h2 className="govuk-heading-m">What is in it</h2>
      <p className="govuk-body">Services that are open to anybody, have not ended for good, and were checked in the last 18 months or never. Amounts are in pounds, times are London’s. There is nothing about the people who use them.</p>
    </Page>
  );
}
