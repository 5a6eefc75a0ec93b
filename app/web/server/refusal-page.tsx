import { renderToStaticMarkup } from "react-dom/server";
import { service } from "#app/platform/service.server";
import { PageProvider } from "#app/ui/page-context";
import { ProblemPage } from "#app/ui/problem-page";
import { pageInLanguage } from "../in-language";
import { askedIn } from "./languages.server";

/** A whole page for a request that never reached the pages: forged, too large, or of a kind nothing answers. In the language of the address asked for. */
export function refusalPage(status: number, address: string, nonce: string): string {
  const { placeName, settings } = service();
  const { language, path } = askedIn(address) ?? { language: "en" as const, path: address };
  const facts = { nonce, script: "", placeName, demonstration: settings.demonstration, path, search: "", language, offered: [], formToken: "", newFormKey: () => "" };
  const html = renderToStaticMarkup(
    <PageProvider value={facts}>
      <ProblemPage status={status} />
    </PageProvider>,
  );
  return `<!DOCTYPE html>${pageInLanguage(html, language)}`;
}
