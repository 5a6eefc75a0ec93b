/** An outcome drawn at random to look at its evidence again, and what came of it. A finding is made only after the case's adviser could reply. */
export const sampleItemStatuses = ["drawn", "replied", "upheld", "not_upheld"] as const;
export type SampleItemStatus = (typeof sampleItemStatuses)[number];
export type SampleItemEvent = "reply" | "uphold" | "not_uphold";

export const sampleItemLife: Record<SampleItemStatus, Partial<Record<SampleItemEvent, SampleItemStatus>>> = {
  drawn: { reply: "replied", uphold: "upheld" },
  replied: { reply: "replied", uphold: "upheld", not_uphold: "not_upheld" },
  upheld: {},
  not_upheld: {},
};
