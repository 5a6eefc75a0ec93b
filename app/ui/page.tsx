import type { ReactNode } from "react";
import stylesheet from "../../styles/application.scss?url";
import type { FieldError } from "#app/web/parse-form";
import { BackLink } from "#app/ui/govuk/back-link";
import { ErrorSummary } from "#app/ui/govuk/error-summary";
import { Footer } from "#app/ui/govuk/footer";
import { GenericHeader } from "#app/ui/govuk/generic-header";
import { ServiceNavigation } from "#app/ui/govuk/service-navigation";
import { SkipLink } from "#app/ui/govuk/skip-link";
import { PostForm } from "./form";
import { navigationFor } from "./navigation";
import { usePage } from "./page-context";

interface PageProps {
  /** The page's own title; the place and service follow it. Unique, so that a tab or a screen reader tells pages apart. */
  title: string;
  children: ReactNode;
  errors?: readonly FieldError[] | undefined;
  /** Where "Back" goes; a label of its own when it is not simply back. */
  back?: string | { href: string; text: string };
  /** Above the heading and outside the form, such as exit this page or a banner. */
  before?: ReactNode;
  /** Staff's lists use the whole width; everything else keeps to two thirds. */
  wide?: boolean;
}

const disclosing = `document.body.className += ' js-enabled' + ('noModule' in HTMLScriptElement.prototype ? ' govuk-frontend-supported' : '');`;

/** A whole page, from `<html>` down: nothing is hydrated, so a page may own its title, its errors and its frame. */
export function Page({ title, children, errors, back, before, wide = false }: PageProps) {
  const { nonce, script, placeName, demonstration, path, signedIn } = usePage();
  return (
    <html lang="en" className="govuk-template wl-template">
      <head>
        <meta charSet="utf-8" />
        <title>{`${errors?.length ? "Error: " : ""}${title} – Work Local – ${placeName}`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="theme-color" content="#0b4f4a" />
        <link rel="icon" href="/theme/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href={stylesheet} />
        {script && <script type="module" src={script} nonce={nonce} />}
      </head>
      <body className="govuk-template__body">
        <script nonce={nonce} dangerouslySetInnerHTML={{ __html: disclosing }} />
        <SkipLink href="#main-content">Skip to main content</SkipLink>
        <header className="govuk-template__header">
          {demonstration && (
            <section className="wl-demonstration" aria-label="Demonstration">
              <div className="govuk-width-container">
                <strong>Demonstration.</strong> Everybody here is invented. Do not enter anything about a real person.
              </div>
            </section>
          )}
          <GenericHeader logo={placeName} />
          <ServiceNavigation
            serviceName="Work Local"
            serviceUrl="/"
            navigation={navigationFor(signedIn, path)}
            slots={signedIn && { navigationEnd: <SignOut name={signedIn.name} /> }}
          />
        </header>
        <div className="govuk-width-container">
          {before}
          {back && (typeof back === "string" ? <BackLink href={back} /> : <BackLink href={back.href}>{back.text}</BackLink>)}
          <main className="govuk-main-wrapper" id="main-content">
            <div className="govuk-grid-row">
              <div className={wide ? "govuk-grid-column-full" : "govuk-grid-column-two-thirds"}>
                {errors && errors.length > 0 && <ErrorSummary errorList={errors.map(({ field, message }) => ({ text: message, href: `#${field}` }))} />}
                {children}
              </div>
            </div>
          </main>
        </div>
        <footer className="govuk-template__footer">
          <Footer
            meta={{
              text: signedIn?.endsAtWords && <p className="wl-footer__text">You will be signed out at {signedIn.endsAtWords} if you do nothing.</p>,
              items: [
                { text: "Accessibility statement", href: "/accessibility-statement" },
                { text: "Cookies", href: "/cookies" },
                { text: "Privacy", href: "/privacy" },
                { text: "Staff sign in", href: "/staff/sign-in" },
                ...(demonstration ? [{ text: "Demonstration outbox", href: "/demo/outbox" }] : []),
              ],
            }}
            contentLicence={null}
          />
        </footer>
      </body>
    </html>
  );
}

function SignOut({ name }: { name: string }) {
  return (
    <li className="govuk-service-navigation__item">
      <PostForm action="/sign-out" className="wl-sign-out">
        <button type="submit" className="wl-sign-out__button">
          Sign out<span className="govuk-visually-hidden"> {name}</span>
        </button>
      </PostForm>
    </li>
  );
}
