/** A command cannot go on, for a reason a person can put right. */
export class Stopped extends Error {}
