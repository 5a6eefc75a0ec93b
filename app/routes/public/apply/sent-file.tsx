import type { LoaderFunctionArgs } from "@remix-run/node";
import { renderToStaticMarkup } from "react-dom/server";
import { inLanguage, languages } from "#app/domain/people/language";
import { service } from "#app/platform/service.server";
import { HubList } from "#app/ui/casework/hub-list";
import { PageProvider, usePage } from "#app/ui/page-context";
import { link, Rich, useWords } from "#app/ui/words";
import { pageInLanguage } from "#app/web/in-language";
import { sentFacts, type SentFacts } from "./sent-facts.server";
import { WhatHappensNext } from "./what-happens-next";

/** Lies in the file itself: once it is saved, there is no service beside it to fetch anything from. */
const style = "body{max-width:38em;margin:1.5em auto;padding:0 1em;font:1.125em/1.5 sans-serif;color:#0b0c0c}a{color:inherit}li{margin-bottom:.5em}";

/** The confirmation as a file to keep: the reference, the days and whom to ask, and nothing of who sent it or what they said. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const facts = await sentFacts(context, params.draftId);
  const { asking: { language, path } } = context;
  const { placeName, settings } = service();
  const page = { language, path, placeName, nonce: "", script: "", demonstration: settings.demonstration, search: "", offered: [], formToken: "", newFormKey: () => "" };
  const html = renderToStaticMarkup(
    <PageProvider value={page}>
      <SentFile {...facts} address={(to) => `${settings.APP_ORIGIN}${inLanguage(to, language)}`} />
    </PageProvider>,
  );
  return new Response(`<!DOCTYPE html>${pageInLanguage(html, language)}`, {
    headers: { "Content-Type": "text/html; charset=utf-8", "Content-Disposition": `attachment; filename="${facts.reference}.html"`, "Cache-Control": "no-store" },
  });
}

function SentFile({ reference, hub, sentOn, writtenBy, address, ...next }: SentFacts & { address: (path: string) => string }) {
  const { words: { page: frame, sent: words }, say } = useWords();
  const { language, demonstration } = usePage();
  return (
    <html lang={language} dir={languages[language].direction}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{words.file.title(reference)}</title>
        <style dangerouslySetInnerHTML={{ __html: style }} />
      </head>
      <body>
        {demonstration && <p>{frame.demonstration} {frame.demonstrationWords}</p>}
        <h1>{words.title}</h1>
        <p>{words.yourReference}: <strong dir="ltr">{reference}</strong></p>
        <p>{words.received(say.day(sentOn))}</p>
        <h2>{words.next.title}</h2>
        {/* Whoever finds the file need not know that they asked for help at once: the day says enough. */}
        <WhatHappensNext {...next} hub={hub} writtenBy={writtenBy} urgent={false} />
        {writtenBy && <p><Rich text={words.file.signInAt(address("/sign-in"))} parts={{ link: link(address("/sign-in")) }} /></p>}
        <h2>{words.contact.title}</h2>
        <HubList hubs={[hub]} />
        <p>{words.contact.say(reference)}</p>
      </body>
    </html>
  );
}
