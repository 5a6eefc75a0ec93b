/** Characters of a manager's question about a plan, and of the answer [L] Local setting. */
export const longestQuery = 1000;
