import { render, screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { shownOr } from "#app/domain/publishing/shown";
import { ShownBars } from "./shown-bars";

const bars = [{ label: "Into employment", shown: shownOr(false, 40) }, { label: "Better work", shown: shownOr(true, 3) }, { label: "Qualification", shown: shownOr(false, 0) }];

it("the chart says in words what it shows, and no more", () => {
  const { container } = render(<ShownBars id="people" title="People by measure" bars={bars} />);
  const chart = screen.getByRole("img", { name: /People by measure/ });
  expect(chart).toHaveTextContent("Into employment: 40; Better work: hidden; Qualification: 0");
  expect(container.innerHTML).not.toContain("3</");
});

it("a hidden count has no bar, and neither has nought", () => {
  const { container } = render(<ShownBars id="people" title="People by measure" bars={bars} />);
  expect(container.querySelectorAll("rect")).toHaveLength(1);
});
