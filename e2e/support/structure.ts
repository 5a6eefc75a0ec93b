import { createHash } from "node:crypto";
import { defaultTreeAdapter as tree, parse, type DefaultTreeAdapterTypes } from "parse5";

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** What names something else of the page: only whether that is there counts, not what it is called. */
const pointers = new Set(["for", "aria-labelledby", "aria-describedby", "aria-controls", "list", "form", "headers"]);
/** What differs from one row or person to the next, and changes nothing of how a page is used. */
const contents = new Set(["id", "value", "name", "nonce", "content", "datetime", "src", "d", "x", "y", "x1", "x2", "y1", "y2", "width", "height", "points", "transform", "cx", "cy", "r", "maxlength", "data-maxlength", "action"]);

function valueOf(name: string, value: string, ids: ReadonlySet<string>): string {
  if (pointers.has(name)) return value.split(/\s+/).every((id) => ids.has(id)) ? "found" : "lost";
  if (name === "href") return value.startsWith("#") ? (ids.has(value.slice(1)) ? "within" : "lost") : "away";
  // Whether a name is said at all counts; what it says does not.
  if (["alt", "title", "aria-label", "placeholder"].includes(name)) return value.trim() ? "said" : "empty";
  return contents.has(name) ? "" : value;
}

function* elementsIn(node: Node): Generator<Element> {
  if (tree.isElementNode(node)) yield node;
  if ("childNodes" in node) for (const child of node.childNodes) yield* elementsIn(child);
}

const saysSomething = (node: Node): boolean => (tree.isTextNode(node) ? node.value.trim() !== "" : "childNodes" in node && node.childNodes.some(saysSomething));

function shapeOf(node: Node, ids: ReadonlySet<string>): string {
  if (tree.isTextNode(node)) return node.value.trim() ? "…" : "";
  if (!tree.isElementNode(node)) return "childNodes" in node ? childrenOf(node.childNodes, ids) : "";
  const attributes = node.attrs.map(({ name, value }) => `${name}=${valueOf(name, value, ids)}`).sort().join(" ");
  // A link, a button or a heading without words is another thing than one with them.
  return `<${node.tagName} ${attributes}${saysSomething(node) ? "" : " empty"}>${childrenOf(node.childNodes, ids)}</>`;
}

/** Ten rows of one kind are looked at like one; two kinds that take turns, like one turn. */
function childrenOf(children: readonly Node[], ids: ReadonlySet<string>): string {
  return [...new Set(children.map((child) => shapeOf(child, ids)))].join("");
}

/**
 * Stands for how a page is built: its elements, classes, roles and relations, without what it says. Two pages of one structure are
 * as easy or as hard to use with a screen reader or a keyboard. What depends on the words alone (a heading's order, a language) is
 * part of the structure or checked on every page.
 */
export function structureOf(html: string): string {
  const document = parse(html);
  const ids = new Set([...elementsIn(document)].flatMap(({ attrs }) => attrs.filter(({ name }) => name === "id").map(({ value }) => value)));
  return createHash("sha256").update(shapeOf(document, ids)).digest("hex");
}

/** What changes how an element is coloured, beside its classes. */
const states = new Set(["disabled", "aria-disabled", "aria-current", "aria-selected", "type", "hidden", "open"]);

/**
 * Every way in which words of a page are coloured: the element that holds them and all it stands in, by name, class and state. Two
 * elements with one way have the same ink on the same ground.
 */
export function coloursOf(html: string): string[] {
  const found = new Set<string>();
  const walk = (node: Node, around: string): void => {
    if (tree.isElementNode(node)) {
      const look = node.attrs.filter(({ name }) => name === "class" || states.has(name)).map(({ name, value }) => (name === "class" ? value.split(/\s+/).sort().join(".") : `${name}=${value}`));
      around = `${around}>${node.tagName}[${look.join(" ")}]`;
      if (["input", "select", "textarea"].includes(node.tagName)) found.add(around);
    }
    if (tree.isTextNode(node) && node.value.trim()) found.add(around);
    if ("childNodes" in node) for (const child of node.childNodes) walk(child, around);
  };
  walk(parse(html), "");
  return [...found];
}

/** The design system's components that leave a page as it was sent, but for what happens when somebody presses; and the menu, which is the same on every page. */
const asSent = new Set(["govuk-button", "govuk-skip-link", "govuk-error-summary", "govuk-notification-banner", "govuk-service-navigation"]);

/** Whether a script makes something else of the page than what was sent: one that stays as it was is the same page with and without scripts. */
export const isChangedByScript = (html: string): boolean => [...html.matchAll(/data-module="([^"]*)"/g)].some(([, name = ""]) => !asSent.has(name));
