import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { ProfileChart } from "./profile-chart";

const drawn = (quarters: Parameters<typeof ProfileChart>[0]["quarters"]) => renderToStaticMarkup(<ProfileChart quarters={quarters} />);
const heights = (svg: string) => [...svg.matchAll(/<rect [^>]*height="([\d.]+)"/g)].map(([, height]) => Number(height));

describe("a chart of a profile and what is reached", () => {
  it("has a bar for each quarter in which somebody is reached, as tall as they are many, and its number", () => {
    const svg = drawn([{ label: "Apr to Jun", reached: 10, profile: 20 }, { label: "Jul to Sep", reached: 30, profile: 40 }, { label: "Oct to Dec", profile: 60 }]);
    const [first = 0, second = 0, ...others] = heights(svg);
    expect(others).toEqual([]);
    expect(second / first).toBeCloseTo(3, 1);
    expect(svg).toContain(">30</text>");
    expect(svg.match(/wl-chart__profile/g)).toHaveLength(3);
    expect(svg).toMatch(/Profile .*60/);
  });

  it("says nought where a quarter has begun and nobody is reached, and nothing of one that has not begun", () => {
    const svg = drawn([{ label: "Apr to Jun", reached: 0 }, { label: "Jul to Sep" }]);
    expect(heights(svg)).toEqual([]);
    expect(svg.match(/text-anchor="middle" class="wl-chart__text wl-chart__text--halo">0</g)).toHaveLength(1);
    expect(svg).not.toContain("wl-chart__profile");
  });

  it("keeps a number off the profile it would stand on", () => {
    // The profile of the first runs just above its bar, where the number would stand.
    const svg = drawn([{ label: "Apr to Jun", reached: 5, profile: 8 }, { label: "Jul to Sep", reached: 90, profile: 100 }]);
    const lineAt = Number(/y1="([\d.]+)" y2="[\d.]+" class="wl-chart__profile"/.exec(svg)?.[1]);
    const numberAt = Number(/y="([\d.]+)" text-anchor="middle" class="wl-chart__text wl-chart__text--halo">5</.exec(svg)?.[1]);
    expect(Math.abs(numberAt - 5 - lineAt)).toBeGreaterThan(8);
  });
});
