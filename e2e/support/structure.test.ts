import { describe, expect, it } from "vitest";
import { coloursOf, isChangedByScript, structureOf } from "./structure";

const page = (body: string) => `<!doctype html><html lang="en"><head><title>x</title></head><body><main>${body}</main></body></html>`;
const same = (one: string, other: string) => structureOf(page(one)) === structureOf(page(other));

describe("the structure of a page", () => {
  it("is the same whatever it says and however many rows it has", () => {
    expect(same('<h1>Rosa</h1><ul><li><a href="/a">One</a></li></ul>', '<h1>Amina</h1><ul><li><a href="/b">Two</a></li><li><a href="/c">Three</a></li></ul>')).toBe(true);
    expect(same('<label for="a">Name</label><input id="a" name="x" value="1">', '<label for="b">Age</label><input id="b" name="y" value="2">')).toBe(true);
  });

  it("is another where something is built otherwise", () => {
    const field = '<label for="a">Name</label><input id="a">';
    for (const other of [
      '<label for="b">Name</label><input id="a">', '<input id="a">', '<label for="a"></label><input id="a">', '<label for="a">Name</label><input id="a" aria-describedby="nothing">',
      '<label for="a">Name</label><input id="a" class="small">', '<label for="a" lang="cy">Enw</label><input id="a">', '<label for="a">Name</label><input id="a" role="switch">',
    ]) expect(same(field, other), other).toBe(false);
    expect(same('<a href="/x">Go</a>', '<a href="/x"></a>')).toBe(false);
    expect(same('<a href="#a">Go</a><p id="a">a</p>', '<a href="#b">Go</a><p id="a">a</p>')).toBe(false);
    expect(same("<h2>One</h2>", "<h3>One</h3>")).toBe(false);
    expect(same('<img alt="A map" src="/a.png">', '<img alt="" src="/a.png">')).toBe(false);
    expect(same("<table><tr><td>1</td></tr></table>", "<table><tr><th>1</th></tr></table>")).toBe(false);
  });
});

describe("the colours of a page", () => {
  const colours = (body: string) => coloursOf(page(body));

  it("are the same whatever it says", () => {
    expect(colours('<p class="b a">One</p>')).toEqual(colours('<p class="a b" id="x">Two</p><p class="a b">Three</p>'));
    expect(colours("<div></div>")).toEqual([expect.stringContaining("title")]);
  });

  it("are others in another class, state or surrounding", () => {
    for (const other of ['<p class="b">One</p>', '<div><p class="a">One</p></div>', '<p class="a" aria-current="page">One</p>', '<p class="a"><b>One</b></p>', '<p class="a">One</p><input>']) expect(colours(other), other).not.toEqual(colours('<p class="a">One</p>'));
  });
});

describe("a script's work on a page", () => {
  it("is looked at where a component is built anew, not where it only listens", () => {
    expect(isChangedByScript('<button data-module="govuk-button">Save</button>')).toBe(false);
    expect(isChangedByScript('<button data-module="govuk-button">Save</button><div data-module="govuk-character-count"></div>')).toBe(true);
  });
});
