import { InsetText } from "#app/ui/govuk/inset-text";
import { NotificationBanner } from "#app/ui/govuk/notification-banner";
import { WarningText } from "#app/ui/govuk/warning-text";
import { Button } from "#app/ui/govuk/button";
import { PostForm } from "#app/ui/form";
import { Page } from "#app/ui/page";
import type { FieldError, Typed } from "#app/web/parse-form";
import { Agreement, GoalsOfReferral, ServicesOfDraft, WhatToShare } from "./draft-fields";
import type { ReadForDraft } from "./read-draft.server";

interface DraftPageProps {
  read: Omit<ReadForDraft, "found">;
  typed: Typed;
  errors: readonly FieldError[];
  /** The version the page was made from, of a draft that is kept already. */
  version?: number | undefined;
  /** Who wrote last and when, where it is kept. */
  kept?: string | undefined;
  /** An open referral to the same service, where there is one. */
  open?: string | undefined;
  /** Somebody else wrote on since. */
  changed?: boolean | undefined;
}

/** A referral being written: all of it on one page, to be kept for later or checked and sent. */
export function DraftPage({ read: { reference, name, services, values, suggested }, typed, errors, version, kept, open, changed = false }: DraftPageProps) {
  const [first, ...others] = services;
  const title = others.length > 0 ? `Refer to ${services.length} services` : `Refer to ${first?.name ?? "a service"}`;
  return (
    <Page title={`${title}: ${reference}`} errors={[...errors]} back={{ href: `/adviser/cases/${reference}/referrals/new`, text: "Back to the services" }}>
      {open && <NotificationBanner title="Already referred"><p className="govuk-body">They have <a className="govuk-link" href={`/adviser/cases/${reference}/referrals/${open}`}>an open referral to one of these services</a>. Nothing was sent.</p></NotificationBanner>}
      {changed && <NotificationBanner title="Changed since you opened it" role="alert">A colleague wrote on meanwhile, and nothing of yours is kept yet. What you typed is below: keep it if it still fits.</NotificationBanner>}
      <span className="govuk-caption-l">{name}, {reference}</span>
      <h1 className="govuk-heading-l">{title}</h1>
      {kept && <p className="govuk-body">{kept}</p>}
      {others.length === 0 && first && (
        <>
          <p className="govuk-body">{first.organisation}</p>
          {first.eligibility && <InsetText>Who it is for: {first.eligibility}</InsetText>}
          {first.missing.length > 0 && <WarningText>{first.missing.join(". ")}.</WarningText>}
        </>
      )}
      <PostForm>
        {version !== undefined && <input type="hidden" name="version" value={version} />}
        <ServicesOfDraft services={services} typed={typed} errors={errors} />
        <WhatToShare values={values} typed={typed} errors={errors} name={name} />
        <GoalsOfReferral typed={typed} errors={errors} suggested={suggested} />
        <Agreement typed={typed} errors={errors} name={name} toWhat="to this referral, and to what is shared" />
        <div className="govuk-button-group">
          <Button name="act" value="check" preventDoubleClick>Continue</Button>
          <Button name="act" value="later" className="govuk-button--secondary" preventDoubleClick>Keep it for later</Button>
        </div>
      </PostForm>
      {version !== undefined && (
        <PostForm>
          <Button name="act" value="throw-away" className="govuk-button--secondary" preventDoubleClick>Throw the draft away</Button>
        </PostForm>
      )}
    </Page>
  );
}
