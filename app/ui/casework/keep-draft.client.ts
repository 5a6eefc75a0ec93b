import { Component } from "govuk-frontend";

const everySeconds = 5;

/**
 * Keeps what is typed into a note: every few seconds where it has changed, and when the page is left. The form's own key goes with it,
 * so that what arrives after the note was saved is not kept again. Without script there is a button for it.
 */
export class KeepDraft extends Component<HTMLFormElement> {
  static moduleName = "wl-keep-draft";
  static override elementType = HTMLFormElement;
  #kept = this.#typed();
  #sent = false;

  constructor(root: Element | null) {
    super(root);
    const form = this.$root;
    form.querySelector("[data-not-needed]")?.remove();
    form.addEventListener("change", () => this.#nameReaders());
    form.addEventListener("submit", () => (this.#sent = true));
    this.#nameReaders();
    setInterval(() => void this.#keep(), everySeconds * 1000);
    document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && void this.#keep());
    window.addEventListener("pagehide", () => void this.#keep());
  }

  /** The button says for whom it saves. */
  #nameReaders(): void {
    const { button } = this.$root.querySelector<HTMLInputElement>("[data-button]:checked")?.dataset ?? {};
    const save = this.$root.querySelector("[data-names-readers]");
    if (button && save) save.textContent = button;
  }

  #typed(): string {
    return new URLSearchParams(new FormData(this.$root) as unknown as Record<string, string>).toString();
  }

  async #keep(): Promise<void> {
    const now = this.#typed();
    if (this.#sent || now === this.#kept) return;
    this.#kept = now;
    const kept = await fetch(this.$root.dataset.keepAt ?? "", { method: "POST", headers: { "Content-Type": "application/x-www-form-urlencoded" }, body: now, keepalive: true, redirect: "manual" }).then(({ ok }) => ok, () => false);
    if (!kept) this.#kept = "";
    this.#say(kept);
  }

  #say(kept: boolean): void {
    const line = this.$root.querySelector<HTMLElement>("[data-kept]");
    if (line) line.textContent = kept ? `${line.dataset.kept} ${new Date().toLocaleTimeString("en-GB", { hour: "numeric", minute: "2-digit" })}. Only you can see it.` : (line.dataset.notKept ?? "");
  }
}
