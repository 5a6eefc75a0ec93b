/** Whether a path, as the browser encoded it, can be one of ours: visible ASCII alone. Anything else could not stand in the header of an answer that leads back to it. */
export const isPlain = (path: string): boolean => !/%(?:[01]|7f|[89a-f])/i.test(path);
