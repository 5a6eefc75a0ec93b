/** What a page says by a word of its address. Of a word it does not know nothing: those every object has, like `constructor`, are none of ours. */
export const saidFor = (words: Readonly<Record<string, string>>, asked: string | null): string | undefined => (asked !== null && Object.hasOwn(words, asked) ? words[asked] : undefined);
