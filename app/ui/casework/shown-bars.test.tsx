import { render, screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { shownOr } from "#app/domain/publishing/shown";
import { ShownBars } from "./shown-bars";

const bars = [{ label: "Into employment", shown: shownOr(false, 40) }, { label: "Better work", shown: shownOr(true, 3) }, { label: "Qualification", shown: shownOr(false, 0) }];

it("the chart says in words what it shows, and no more", () => {
  const { container } = render(<ShownBars title="People by measure" bars={bars} />);
  expect(screen.getByText(/^People by measure/)).toHaveTextContent("People by measure. Into employment: 40; Better work: hidden; Qualification: 0.");
  expect(container.querySelector("svg")).toHaveAttribute("aria-hidden", "true");
  expect(container.innerHTML).not.toContain("3</");
});

it("a hidden count has no bar, and neither has nought", () => {
  const { container } = render(<ShownBars title="People by measure" bars={bars} />);
  expect(container.querySelectorAll("rect")).toHaveLength(1);
});

it("a long label takes more lines and is never cut", () => {
  const label = "Young people not in education, employment or training: into a job or learning";
  const { container } = render(<ShownBars title="People by measure" bars={[{ label, shown: shownOr(false, 7) }]} />);
  const lines = [...container.querySelectorAll("text")].map((line) => line.textContent);
  expect(lines.slice(0, -1).join(" ")).toBe(label);
  expect(lines).toHaveLength(3);
});
