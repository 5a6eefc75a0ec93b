/** Says how many people are counted so far, of how many. */
export type Progress = (so: { done: number; total: number }) => Promise<void>;
