import { expect, test } from "@playwright/test";
import { parse, type DefaultTreeAdapterTypes } from "parse5";
import { apply, Visitor, type Answer } from "../support/visitor";
import { address } from "../support/where";

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

const isElement = (node: Node): node is Element => "tagName" in node;
const attribute = (element: Element, name: string) => element.attrs.find((each) => each.name === name)?.value;
const childrenOf = (node: Node): Node[] => ("childNodes" in node ? node.childNodes : []);

/** Every element of a page, in the order a text browser meets them. */
function* elementsOf(node: Node): Generator<Element> {
  if (isElement(node)) yield node;
  for (const child of childrenOf(node)) yield* elementsOf(child);
}

const textOf = (node: Node): string => ("value" in node ? node.value : childrenOf(node).map(textOf).join(" "));

/** The words of a page as lines, without styles, scripts or pictures; links numbered as Lynx does, fields with what stands before them. */
function read({ html, url }: Answer): { words: string; unlabelled: string[]; links: string[] } {
  const all = [...elementsOf(parse(html))];
  const labelled = new Set(all.filter(({ tagName }) => tagName === "label").map((label) => attribute(label, "for")));
  const fields = all.filter((element) => ["input", "select", "textarea"].includes(element.tagName) && attribute(element, "type") !== "hidden");
  const main = all.find(({ tagName }) => tagName === "main");
  if (!main) throw new Error(`${url} has no main part`);
  return {
    words: textOf(main).replaceAll(/\s+/g, " ").trim(),
    unlabelled: fields.filter((field) => !labelled.has(attribute(field, "id"))).map((field) => attribute(field, "name") ?? "?"),
    links: all.filter(({ tagName }) => tagName === "a").map((link) => attribute(link, "href") ?? ""),
  };
}

/** A visitor whose every page can be read and filled in as text. */
class TextBrowser extends Visitor {
  readonly seen: string[] = [];

  override async go(path: string, body?: URLSearchParams): Promise<Answer> {
    const answer = await super.go(path, body);
    const { words, unlabelled, links } = read(answer);
    expect(answer.status, answer.url).toBeLessThan(400);
    expect(words.length, `${answer.url} says nothing`).toBeGreaterThan(40);
    expect(unlabelled, `${answer.url}: fields nobody can tell what for`).toEqual([]);
    expect(links.filter((href) => /^(javascript:|#$|$)/.test(href)), `${answer.url}: links that need a script`).toEqual([]);
    this.seen.push(answer.url);
    return answer;
  }
}

test("in a text browser one applies, signs in, and ticks a step", async () => {
  test.setTimeout(240_000);
  const visitor = new TextBrowser(address);
  const start = await visitor.go("/");
  expect(read(start).links).toContain("/apply");
  const reference = await apply(visitor, `text.${Date.now()}@resident.example`);
  expect(reference).toMatch(/^WL-/);

  const rosa = new TextBrowser(address);
  await rosa.submit(await rosa.go("/sign-in"), { contact: "rosa@resident.example" });
  // Written before the page that asks for it, and the newest comes first.
  const outbox = await new Visitor(address).go("/demo/outbox?to=rosa@resident.example");
  const code = /\b(\d{6})\b/.exec(read(outbox).words)?.[1] ?? "";
  const mine = await rosa.submit(await rosa.go("/sign-in/code"), { code });
  expect(mine.url).toBe("/my");

  const before = await rosa.go("/my/plan");
  const { action, fields } = rosa.formOn({ ...before, html: before.html.slice(before.html.indexOf('name="stepId"') - 1500) });
  expect(fields.get("stepId"), "a step to tick").toMatch(/^[0-9a-f-]{36}$/);
  const after = await rosa.go(action, fields);
  expect(after.url).toBe("/my/plan");
  expect(read(after).words).not.toBe(read(before).words);
});
