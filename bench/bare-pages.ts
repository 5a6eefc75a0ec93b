import type { LoaderFunctionArgs } from "@remix-run/node";
import type { ComponentType } from "react";
import * as caseList from "../app/routes/adviser/cases/list";
import * as caseShow from "../app/routes/adviser/cases/show";
import * as triageList from "../app/routes/adviser/triage/list";
import * as start from "../app/routes/public/start";

interface PageModule {
  loader: (args: LoaderFunctionArgs) => unknown;
  default: ComponentType;
}

export interface FoundPage {
  page: PageModule;
  params: Record<string, string>;
}

const pages: [RegExp, PageModule][] = [
  [/^\/$/, start],
  [/^\/adviser\/triage$/, triageList],
  [/^\/adviser\/cases$/, caseList],
  [/^\/adviser\/cases\/(?<caseRef>[^/]+)$/, caseShow],
];

export function findPage(path: string): FoundPage | undefined {
  for (const [address, page] of pages) {
    const match = address.exec(path);
    if (match) return { page, params: { ...match.groups } };
  }
  return undefined;
}

/** What the page's own loader fetches: the same SQL by construction, whatever becomes of the page. */
export async function load({ page, params }: FoundPage, request: Request, context: LoaderFunctionArgs["context"]): Promise<unknown> {
  const loaded = await page.loader({ request, params, context });
  if (loaded instanceof Response) throw loaded;
  const wrapped = typeof loaded === "object" && loaded !== null && "type" in loaded && loaded.type === "DataWithResponseInit" && "data" in loaded;
  return wrapped ? loaded.data : loaded;
}

const escapes: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (text: string) => text.replaceAll(/[&<>"]/g, (letter) => escapes[letter] ?? letter);

/** The least a page can be: everything the loader found, escaped and put into one string. */
export const asTemplateString = (title: string, loaded: unknown): string =>
  `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>${escaped(title)}</title></head><body><main><h1>${escaped(title)}</h1>${told(loaded)}</main></body></html>`;

function told(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (Array.isArray(value)) return `<ul>${value.map((item) => `<li>${told(item)}</li>`).join("")}</ul>`;
  if (value instanceof Date) return value.toISOString();
  if (typeof value === "object") return `<dl>${Object.entries(value).map(([name, inside]) => `<dt>${escaped(name)}</dt><dd>${told(inside)}</dd>`).join("")}</dl>`;
  return typeof value === "string" ? escaped(value) : JSON.stringify(value);
}
