/** Says how many people are counted so far, of how many. */
export type Progress = (so: { done: number; total: number }) => Promise<void>;

/** What a count gave, or a sentence to whoever asked why it gave nothing. */
export type Ended = { result: unknown } | { problem: string };
