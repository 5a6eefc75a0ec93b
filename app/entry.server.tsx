import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import type { AppLoadContext, EntryContext } from "@remix-run/node";
import { randomUUID } from "node:crypto";
import { renderToString } from "react-dom/server";
import { say } from "#app/content/resident/say";
import { service } from "#app/platform/service.server";
import { PageProvider, type PageFacts } from "#app/ui/page-context";
import { pageInLanguage } from "./web/in-language";
import { logProblem } from "./web/log.server";
import { hasLanguages } from "./web/server/languages.server";

function factsFor(context: EntryContext, { asking: { nonce, path, search, language, formToken, actor, newMessages, sessionExpiresAt } }: AppLoadContext): PageFacts {
  const { placeName, settings } = service();
  return {
    nonce,
    path,
    search,
    language,
    offered: hasLanguages(path) ? ["en", ...settings.LANGUAGES] : [],
    formToken,
    placeName,
    demonstration: settings.demonstration,
    script: context.manifest.entry.module,
    newFormKey: randomUUID,
    ...(actor && { signedIn: { name: actor.name, kind: actor.kind, roles: actor.roles, newMessages, endsAtWords: sessionExpiresAt && say[language].time(sessionExpiresAt) } }),
  };
}

export default function handleRequest(request: Request, status: number, headers: Headers, context: EntryContext, loadContext: AppLoadContext): Response {
  // Nothing is streamed and nothing hydrates, so the whole page is one string, which is also the fastest.
  const html = renderToString(
    <PageProvider value={factsFor(context, loadContext)}>
      <RemixServer context={context} url={request.url} />
    </PageProvider>,
  );
  headers.set("Content-Type", "text/html; charset=utf-8");
  // Remix marks a place for data it would stream; nothing may follow </html>.
  const whole = html.slice(0, html.lastIndexOf("</html>") + 7);
  return new Response(`<!DOCTYPE html>${pageInLanguage(whole, loadContext.asking.language)}`, { status, headers });
}

export function handleError(error: unknown, { request, context }: { request: Request; context: AppLoadContext }): void {
  // Thrown responses (404, 403) are answers, not problems.
  if (!request.signal.aborted && !isRouteErrorResponse(error)) logProblem(error, context.asking);
}
