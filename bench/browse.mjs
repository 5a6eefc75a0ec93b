// @ts-check

/** A browser in the little that signing in needs: it keeps cookies, and sends a page's form back with its hidden fields. */
export class Browser {
  /** @type {Map<string, string>} */
  #cookies = new Map();

  /** @param {number} port */
  constructor(port) {
    this.address = `http://127.0.0.1:${port}`;
  }

  get cookieHeader() {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  }

  /** @param {string} path @returns {Promise<{ status: number, page: string, location: string | null }>} */
  visit(path) {
    return this.#ask(path, {});
  }

  /**
   * Opens a page and sends the form on it that has these fields.
   * @param {string} path @param {Record<string, string>} fields
   */
  async send(path, fields) {
    const { page } = await this.visit(path);
    const forms = page.match(/<form\b[\s\S]*?<\/form>/g) ?? [];
    const form = forms.find((html) => Object.keys(fields).every((name) => html.includes(`name="${name}"`)));
    if (!form) throw new Error(`${path} has no form with ${Object.keys(fields).join(" and ")}`);
    const hidden = Object.fromEntries(Array.from(form.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g), ([, name = "", value = ""]) => [name, value]));
    return this.#ask(path, { method: "POST", body: new URLSearchParams({ ...hidden, ...fields }), headers: { Origin: this.address } });
  }

  /** @param {string} path @param {{ method?: string, body?: URLSearchParams, headers?: Record<string, string> }} wishes */
  async #ask(path, wishes) {
    const answer = await fetch(this.address + path, { ...wishes, headers: { ...wishes.headers, Cookie: this.cookieHeader }, redirect: "manual" });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === "" || /max-age=0\b/i.test(line)) this.#cookies.delete(name);
      else this.#cookies.set(name, value);
    }
    return { status: answer.status, page: await answer.text(), location: answer.headers.get("Location") };
  }
}
