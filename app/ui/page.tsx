import type { ReactNode } from "react";
import stylesheetRightToLeft from "../../styles/application-rtl.scss?url";
import stylesheet from "../../styles/application.scss?url";
import { inLanguage, languages } from "#app/domain/people/language";
import { LanguageNavigation } from "#app/ui/govuk/language-navigation";
import { ComponentWordsProvider } from "#app/ui/govuk/component-words";
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
import { useWords } from "./words";

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
  const { nonce, script, placeName, demonstration, path, search, language, offered, signedIn } = usePage();
  const { words: { page: words, correspondence }, say } = useWords();
  const unread = signedIn?.newMessages ?? 0;
  // On the page of messages they have just been read.
  const messages = unread > 0 && path !== "/my/messages" ? correspondence.messages.inNavigation(words.navigation.messages, say.number(unread)) : words.navigation.messages;
  const { direction } = languages[language];
  return (
    <html lang={language} dir={direction === "rtl" ? "rtl" : undefined} className="govuk-template wl-template">
      <head>
        <meta charSet="utf-8" />
        <title>{`${errors?.length ? `${words.error}: ` : ""}${title} – Work Local – ${placeName}`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="theme-color" content="#0b4f4a" />
        <link rel="icon" href="/theme/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href={direction === "rtl" ? stylesheetRightToLeft : stylesheet} />
        {offered.length > 1 && offered.map((code) => code !== language && <link key={code} rel="alternate" hrefLang={code} href={inLanguage(path, code)} />)}
        {script && <script type="module" src={script} nonce={nonce} />}
      </head>
      <body className="govuk-template__body">
        <script nonce={nonce} dangerouslySetInnerHTML={{ __html: disclosing }} />
        <ComponentWordsProvider value={language === "en" ? { ...words, characterCount: undefined } : words}>
        <SkipLink href="#main-content">{words.skipToContent}</SkipLink>
        <header className="govuk-template__header">
          {demonstration && (
            <section className="wl-demonstration" aria-labelledby="demonstration">
              <div className="govuk-width-container">
                <strong id="demonstration">{words.demonstration}</strong> {words.demonstrationWords}
              </div>
            </section>
          )}
          <GenericHeader logo={placeName} />
          <ServiceNavigation
            serviceName="Work Local"
            serviceUrl="/"
            navigation={navigationFor(signedIn, path, words, messages)}
            menuButtonText={words.menu}
            slots={signedIn && { navigationEnd: <SignOut name={signedIn.name} /> }}
          />
        </header>
        <div className="govuk-width-container">
          {offered.length > 1 && (
            <LanguageNavigation
              ariaLabel={words.language}
              items={offered.map((code) => ({
                text: languages[code].name, lang: code, dir: languages[code].direction === direction ? undefined : languages[code].direction, current: code === language,
                ...(code !== language && { href: `${inLanguage(path, code)}${search}`, hrefLang: code }),
              }))}
            />
          )}
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
              text: signedIn?.endsAtWords && <p className="wl-footer__text">{words.signedOutAt(signedIn.endsAtWords)}</p>,
              items: [
                { text: words.footer.accessibility, href: "/accessibility-statement" },
                { text: words.footer.cookies, href: "/cookies" },
                { text: words.footer.privacy, href: "/privacy" },
                { text: words.footer.easyRead, href: "/easy-read" },
                { text: words.footer.feedback, href: "/feedback" },
                { text: words.footer.staffSignIn, href: "/staff/sign-in" },
                ...(demonstration ? [{ text: words.footer.outbox, href: "/demo/outbox" }] : []),
              ],
            }}
            contentLicence={null}
          />
        </footer>
        </ComponentWordsProvider>
      </body>
    </html>
  );
}

function SignOut({ name }: { name: string }) {
  const { words: { page } } = useWords();
  return (
    <li className="govuk-service-navigation__item">
      <PostForm action="/sign-out" className="wl-sign-out">
        <button type="submit" className="wl-sign-out__button">
          {page.signOut}<span className="govuk-visually-hidden"> {name}</span>
        </button>
      </PostForm>
    </li>
  );
}
