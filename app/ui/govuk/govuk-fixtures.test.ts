import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { adapters } from "./fixtures/adapters";
import { componentsLeftOut, knownDifferences } from "./fixtures/known-differences";
import { normaliseHtml } from "./fixtures/normalise-html";
import { componentsWithFixtures, readFixtures } from "./fixtures/read-fixtures";
import type { Fixture } from "./fixtures/read-fixtures";

const components = Object.keys(adapters);

function ours(component: string, { options }: Fixture): string {
  const adapt = adapters[component];
  if (!adapt) throw new Error(`no adapter for ${component}`);
  return normaliseHtml(renderToStaticMarkup(adapt(options)));
}

function isKnownToDiffer(component: string, { name }: Fixture): boolean {
  return knownDifferences.some((difference) => difference.component === component && difference.fixture === name);
}

describe.each(components)("%s", (component) => {
  const fixtures = readFixtures(component);

  for (const fixture of fixtures.filter((one) => !isKnownToDiffer(component, one))) {
    it(`gives the HTML of the fixture “${fixture.name}”`, () => {
      expect(ours(component, fixture)).toBe(normaliseHtml(fixture.html));
    });
  }
});

describe("the comparison", () => {
  it("has every component of govuk-frontend, but for those left out with a reason", () => {
    expect([...components, ...Object.keys(componentsLeftOut)].sort()).toEqual(componentsWithFixtures().sort());
  });

  // The number changes with govuk-frontend: a new one is to be looked at, not skipped.
  it("reads 676 fixtures", () => {
    expect(components.flatMap(readFixtures)).toHaveLength(676);
  });

  it("lists no difference that is none", () => {
    for (const { component, fixture: name } of knownDifferences) {
      const listed = readFixtures(component).filter((fixture) => fixture.name === name);
      const same = listed.map((fixture) => ours(component, fixture) === normaliseHtml(fixture.html));
      expect(same, `${component}: ${name}`).toEqual([false]);
    }
  });

  it("sees a missing space, class, attribute or element", () => {
    const html = '<p class="a b" id="c">one <a href="/">two</a></p>';
    expect(normaliseHtml('<p id="c" class="b  a">\n  one\n  <a href="/">\n    two\n  </a>\n</p>\n')).toBe(normaliseHtml(html));
    for (const other of [
      html.replace("one ", "one"),
      html.replace("a b", "a"),
      html.replace(' id="c"', ""),
      html.replace(/<.?a[^>]*>/g, ""),
      html.replace("two", "Two"),
    ]) {
      expect(normaliseHtml(other)).not.toBe(normaliseHtml(html));
    }
  });
});
