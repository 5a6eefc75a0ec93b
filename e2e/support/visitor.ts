import { setTimeout as wait } from "node:timers/promises";

/** A form as it was sent, with the answers it came with. */
interface Form {
  action: string;
  fields: URLSearchParams;
}

export interface Answer {
  url: string;
  status: number;
  html: string;
}

const unescaped = (text: string) => text.replaceAll("&quot;", '"').replaceAll("&#x27;", "'").replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");

/** Somebody with a text browser: keeps cookies, follows links, fills in forms. What it sends is what the pages' own forms send. */
export class Visitor {
  private readonly cookies = new Map<string, string>();

  constructor(
    private readonly origin: string,
    /** How long to go on when the service does not answer, in milliseconds; 0 gives up at once. */
    private readonly patience = 0,
  ) {}

  async send(path: string, { method = "GET", body, headers = {} }: { method?: string; body?: URLSearchParams | string; headers?: Record<string, string> } = {}): Promise<Response> {
    const response = await fetch(new URL(path, this.origin), {
      method,
      body,
      redirect: "manual",
      headers: { Cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; "), ...(method === "POST" && { Origin: this.origin }), ...headers },
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (/Max-Age=0/.test(cookie)) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    return response;
  }

  /** Goes to a page, or sends a form, and follows where it leads. */
  async go(path: string, body?: URLSearchParams): Promise<Answer> {
    const deadline = Date.now() + this.patience;
    for (;;) {
      try {
        let response = await this.send(path, body && { method: "POST", body });
        let url = new URL(path, this.origin);
        for (let hops = 0; response.status >= 300 && response.status < 400 && hops < 10; hops += 1) {
          await response.body?.cancel();
          url = new URL(response.headers.get("Location") ?? "/", url);
          response = await this.send(url.pathname + url.search);
        }
        // A page that says there is a problem on our side: somebody patient reloads it, or presses the button again.
        if (response.status >= 500 && Date.now() < deadline) {
          await response.body?.cancel();
          await wait(150);
          continue;
        }
        return { url: url.pathname, status: response.status, html: await response.text() };
      } catch (problem) {
        // Not answered: somebody would reload, or press the button again.
        if (Date.now() > deadline) throw problem;
        await wait(150);
      }
    }
  }

  /** The page's own form (not the one that signs out), its hidden fields filled in. */
  formOn({ html, url }: Answer, actionIncludes = ""): Form {
    const forms = [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)].map(([, attributes = "", inside = ""]) => ({ action: unescaped(/action="([^"]*)"/.exec(attributes)?.[1] ?? url), inside }));
    const main = forms.find(({ action }) => action !== "/sign-out" && action.includes(actionIncludes));
    if (!main) throw new Error(`no form on ${url}`);
    const fields = new URLSearchParams();
    for (const [input] of main.inside.matchAll(/<input\b[^>]*type="hidden"[^>]*>/g)) {
      fields.append(unescaped(/name="([^"]*)"/.exec(input)?.[1] ?? ""), unescaped(/value="([^"]*)"/.exec(input)?.[1] ?? ""));
    }
    return { action: main.action, fields };
  }

  /** Fills in the form of a page and sends it. */
  async submit(page: Answer, answers: Record<string, string | string[]>): Promise<Answer> {
    const { action, fields } = this.formOn(page);
    for (const [name, value] of Object.entries(answers)) for (const one of [value].flat()) fields.append(name, one);
    return this.go(action, fields);
  }
}

/** What somebody answers who is looking for work and needs little said. */
const answersTo = (email: string): Record<string, Record<string, string | string[]>> => ({
  area: { postcode: "nm1 4ab" },
  "other-ways": { "area-ground": "lives_in_area" },
  name: { "first-name": "Bilal", "last-name": "Haddad" },
  "date-of-birth": { "date-of-birth-day": "14", "date-of-birth-month": "7", "date-of-birth-year": "1991" },
  "urgent-needs": { "urgent-needs": "none" },
  situation: { situation: "looking" },
  "last-worked": { when: "never" },
  "risk-signs": { "risk-signs": "none" },
  wants: { wants: "find_work" },
  barriers: {},
  circumstances: { circumstances: "none" },
  benefits: {},
  "help-needed": {},
  contact: { email, reach: "some_ways" },
  "safe-contact": { "safe-contact": "email", time: "any_time" },
  hub: { hub: "any" },
  "check-answers": {},
  equality: { equality: "no" },
});

/** Applies, from the start page to the reference, and returns it; `over` answers some pages in another way. Throws where the pages lead nowhere. */
export async function apply(visitor: Visitor, email: string, over: Record<string, Record<string, string | string[]>> = {}): Promise<string> {
  let page = await visitor.submit(await visitor.go("/apply"), {});
  for (let steps = 0; steps < 25; steps += 1) {
    const reference = /\/sent$/.test(page.url) ? /WL-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(page.html)?.[0] : undefined;
    if (reference) return reference;
    const answers = { ...answersTo(email), ...over }[page.url.split("/").at(-1) ?? ""];
    if (!answers) throw new Error(`nothing to answer on ${page.url} (${page.status})`);
    page = await visitor.submit(page, answers);
  }
  throw new Error(`still not sent at ${page.url}`);
}
