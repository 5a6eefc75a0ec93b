import { renderToStaticMarkup } from "react-dom/server";
import { service } from "#app/platform/service.server";
import { PageProvider } from "#app/ui/page-context";
import { ProblemPage } from "#app/ui/problem-page";

/** A whole page for a request that never reached the pages: forged, too large, or of a kind nothing answers. */
export function refusalPage(status: number, path: string, nonce: string): string {
  const { placeName, settings } = service();
  const facts = { nonce, script: "", placeName, demonstration: settings.demonstration, path, formToken: "", newFormKey: () => "" };
  return `<!DOCTYPE html>${renderToStaticMarkup(
    <PageProvider value={facts}>
      <ProblemPage status={status} />
    </PageProvider>,
  )}`;
}
