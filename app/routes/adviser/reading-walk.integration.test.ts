import type { ActionFunctionArgs, AppLoadContext, LoaderFunctionArgs } from "@remix-run/node";
import { createElement, type FunctionComponent } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { beforeAll, describe, expect, it, vi } from "vitest";
import type { StaffActor } from "#app/domain/people/actor";
import { PageProvider, type PageFacts } from "#app/ui/page-context";
import { aStaffMember } from "#db/factories/make";
import { aFullCase, type FullCase } from "#db/factories/make-full-case";
import { useServiceDatabase } from "#db/testing/service-database";
import { map } from "../../../remix.config.js";

/** What the page that is drawn was given: there is no router in this test. */
const shown: { data: unknown } = vi.hoisted(() => ({ data: undefined }));
vi.mock("@remix-run/react", async (original) => ({ ...(await original<Record<string, unknown>>()), useLoaderData: () => shown.data, useActionData: () => undefined }));

type Args = LoaderFunctionArgs & ActionFunctionArgs;
const pages = import.meta.glob<{ default?: FunctionComponent; loader?: (args: Args) => unknown; action?: unknown }>("./**/*.{ts,tsx}");
const ofCases = Object.entries(map.adviser!).filter(([address]) => address.startsWith("/adviser/cases/:caseRef"));

/** Forms for whoever only reads a case, and why. */
const openToReaders: Record<string, string> = {
  "/adviser/cases/:caseRef/join": "joining it",
  "/adviser/cases/:caseRef/told": "triage is the hub's",
  "/adviser/cases/:caseRef/conflict": "saying that one must not see it",
  "/adviser/cases/:caseRef/documents/:documentId": "opening a file that was not scanned is reading it",
  "/adviser/cases/:caseRef/outcomes/:outcomeId": "vouched for by somebody who did not record it",
  "/adviser/cases/:caseRef/restrict": "a manager's too",
  "/adviser/cases/:caseRef/same-person/:otherRef": "two records are compared by whoever sees both",
  "/adviser/cases/:caseRef/activity": "whoever rings through the list confirms what a young person does",
};

const facts: PageFacts = { nonce: "n", script: "/s.js", placeName: "Northmere", demonstration: true, path: "/adviser", search: "", language: "en", offered: ["en"], formToken: "t", newFormKey: () => "k" };

useServiceDatabase();

describe("a case one reads and does not work on", () => {
  let full: FullCase, reader: StaffActor, manager: StaffActor;
  beforeAll(async () => {
    full = await aFullCase();
    [reader, manager] = [await aStaffMember({ hubIds: [full.hubId] }), await aStaffMember({ roles: ["manager"] })];
  });

  it.each(ofCases)("%s shows no form, or leads to joining before anybody types", async (address, file) => {
    const { default: Component, loader } = await pages[`./${file}`]!();
    if (!Component || !loader || address in openToReaders) return;
    const path = address.replaceAll(/:(\w+)/g, (_, part: string) => full.parts[part] ?? "");
    for (const actor of [reader, manager]) {
      const asked = { request: new Request(`http://localhost${path}`), params: full.parts, context: { asking: { actor, path: "/adviser", search: "" } } as unknown as AppLoadContext } as unknown as Args;
      try {
        shown.data = await loader(asked);
      } catch (answered) {
        const response = answered as Response;
        if (response.status === 302) expect(response.headers.get("Location"), address).toBe(`/adviser/cases/${full.reference}/join?next=${encodeURIComponent(path)}`);
        else expect(actor === manager ? [403, 404] : [404], address).toContain(response.status);
        continue;
      }
      const html = renderToStaticMarkup(createElement(PageProvider, { value: facts } as never, createElement(Component)));
      expect(html.match(/<form[^>]*method="post"/g) ?? [], `${address} for ${actor.roles[0]}`).toEqual([]);
    }
  });
});
