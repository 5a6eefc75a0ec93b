import type { PlanEnding, Story } from "./story";

/** A shape of life, and how many are told of it. */
export interface Arc {
  key: string;
  count: number;
  /** Working days from the last thing told to today: 1 is the last working day. 0 is today itself, for applications alone. */
  endedAgo: readonly [from: number, to: number];
  /** Instead: placed so that the story's `afterFreeze` comes this soon after the newest frozen return, in working days. */
  afterFreeze?: readonly [from: number, to: number];
  plan?: PlanEnding;
  /** Only for lives of these situations. */
  situations?: readonly string[];
  /** Answers that this life needs, over those of its situation. */
  urgent?: true;
  unsureOfArea?: true;
  restricted?: true;
  /** The same person applies again: after a life of this arc. */
  comesBackAfter?: string;
  tell: (story: Story) => void;
}
