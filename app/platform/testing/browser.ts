import type { ActionFunctionArgs, AppLoadContext, LoaderFunctionArgs } from "@remix-run/node";
import { randomUUID } from "node:crypto";
import { cookieName } from "#app/web/cookies.server";
import { whoIsAsking } from "#app/web/server/asking.server";

type Page<Args> = (args: Args) => unknown;

export interface Answer {
  status: number;
  location: string | null;
  body: unknown;
}

interface WithInit {
  data: unknown;
  init: ResponseInit | null;
}

const hasInit = (answer: unknown): answer is WithInit => typeof answer === "object" && answer !== null && "init" in answer && "data" in answer;

/** Somebody's browser, as far as a page's loader and action can tell: it keeps cookies, and knows who is signed in on it. */
export class Browser {
  private readonly cookies = new Map<string, string>();

  constructor(
    private readonly remoteAddress = "192.0.2.1",
    private readonly userAgent = "Mozilla/5.0 (Windows NT 10.0) Chrome/140.0",
  ) {}

  cookie(name: "visit" | "session" | "sign-in"): string | undefined {
    return this.cookies.get(cookieName(name));
  }

  /** Puts a cookie there that was never given to it; without a value, takes one away. */
  plant(name: "visit" | "session" | "sign-in", value: string | undefined): void {
    if (value) this.cookies.set(cookieName(name), value);
    else this.cookies.delete(cookieName(name));
  }

  get(loader: Page<LoaderFunctionArgs>, path: string, params: Record<string, string> = {}): Promise<Answer> {
    return this.ask(loader, new Request(new URL(path, "http://localhost"), { headers: this.headers() }), params);
  }

  /** Sends a form, with a fresh key unless it brings one. A list is a field sent several times. */
  post(action: Page<ActionFunctionArgs>, path: string, fields: Record<string, string | string[]>, params: Record<string, string> = {}): Promise<Answer> {
    const form = new URLSearchParams();
    for (const [name, values] of Object.entries({ formKey: randomUUID(), ...fields })) for (const value of [values].flat()) form.append(name, value);
    return this.ask(action, new Request(new URL(path, "http://localhost"), { method: "POST", headers: this.headers(), body: form }), params);
  }

  async asking(path = "/"): Promise<AppLoadContext["asking"]> {
    const { asking, setCookies } = await whoIsAsking(new Request(new URL(path, "http://localhost"), { headers: this.headers() }), "test", "", this.remoteAddress);
    this.keep(setCookies);
    return asking;
  }

  private async ask(page: Page<LoaderFunctionArgs>, request: Request, params: Record<string, string>): Promise<Answer> {
    const context = { asking: await this.asking(new URL(request.url).pathname) };
    try {
      return await this.read(await page({ request, params, context }));
    } catch (thrown) {
      if (thrown instanceof Response) return this.read(thrown);
      throw thrown;
    }
  }

  private async read(answer: unknown): Promise<Answer> {
    const init = answer instanceof Response ? answer : hasInit(answer) ? answer.init : null;
    const headers = new Headers(init?.headers);
    this.keep(headers.getSetCookie());
    const body = answer instanceof Response ? await answer.text() : hasInit(answer) ? answer.data : answer;
    return { status: init?.status ?? 200, location: headers.get("Location"), body };
  }

  private headers(): Record<string, string> {
    return { Cookie: [...this.cookies].map((pair) => pair.join("=")).join("; "), "User-Agent": this.userAgent };
  }

  private keep(setCookies: string[]): void {
    for (const line of setCookies) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value) this.cookies.set(name, value);
      else this.cookies.delete(name);
    }
  }
}
