import { render, screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { shownOr } from "#app/domain/publishing/shown";
import type { Series } from "#app/domain/publishing/series";
import { ChartFigure } from "./chart-figure";

const quarters: Series = {
  rowsAre: "Quarter",
  columns: ["Actual", "Profile"],
  rows: [
    { label: "April to June 2026", short: "Apr 26", values: [shownOr(false, 30), 25] },
    { label: "July to September 2026", short: "Jul 26", values: [shownOr(true, 3), 50], hrefs: [undefined, "/behind"] },
    { label: "October to December 2026", short: "Oct 26", values: [null, 75] },
  ],
};
const figure = (kind: "lines" | "area" | "bars") => render(<ChartFigure id="one" headline="Behind the profile since July" about="People in work, by quarter" kind={kind} series={quarters} nothing="not yet" files={[{ href: "/x.csv", text: "Download (CSV)" }]} />);

it("says its message first, and has the same values in its table", () => {
  figure("lines");
  expect(screen.getByRole("heading", { name: "Behind the profile since July" })).toBeVisible();
  const rows = [...screen.getByRole("table", { hidden: true }).querySelectorAll("tr")].map((row) => [...row.children].map((cell) => cell.textContent));
  expect(rows.flat().join("|")).toBe("Quarter|Actual|Profile|April to June 2026|30|25|July to September 2026|hidden|50 Profile, July to September 2026|October to December 2026|not yet|75");
  expect(screen.getByRole("link", { name: /Download/ })).toHaveAttribute("href", "/x.csv");
});

for (const kind of ["lines", "area", "bars"] as const) {
  it(`as ${kind}, draws nothing for what is hidden and has no style of its own`, () => {
    const { container } = figure(kind);
    const svg = container.querySelector("svg")!;
    expect(svg).toHaveAttribute("aria-hidden", "true");
    expect(svg.querySelectorAll(".wl-chart__point, .wl-chart__fill")).toHaveLength(4);
    expect(container.innerHTML).not.toMatch(/style=|NaN/);
    expect(svg.textContent).toContain("Profile");
  });
}

it("does not draw a line over what is hidden", () => {
  const rows = [1, "hidden" as const, 3, 4].map((value, at) => ({ label: `q${at}`, values: [value] }));
  const { container } = render(<ChartFigure id="gap" headline="A gap" about="Counts" kind="lines" series={{ rowsAre: "Quarter", columns: ["Actual"], rows }} />);
  expect([...container.querySelectorAll("polyline")].map((line) => line.getAttribute("points")?.split(" ").length)).toEqual([1, 2]);
});

it("tells its lines apart by shape and name, not by colour alone", () => {
  const { container } = figure("lines");
  expect(container.querySelectorAll("circle.wl-chart__point")).toHaveLength(1);
  expect(container.querySelectorAll("rect.wl-chart__point")).toHaveLength(3);
});

it("draws nothing wrong where there is nothing", () => {
  const { container } = render(<ChartFigure id="none" headline="Nothing yet" about="Counts" kind="lines" series={{ rowsAre: "Quarter", columns: ["Actual"], rows: [{ label: "q", values: [null] }] }} />);
  expect(container.innerHTML).not.toMatch(/NaN|Infinity/);
});
