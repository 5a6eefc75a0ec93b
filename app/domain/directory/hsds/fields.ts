import { z } from "zod";

// The kinds of field HSDS has. Each says in words what should have stood there, for whoever put it into a feed.

/** What a field should be, to be said after "is not". */
export const wanted = z.registry<{ words: string }>();

export const uuid = () => z.guid().register(wanted, { words: "an id" });
export const text = () => z.string().register(wanted, { words: "text" });
export const uri = () => z.url({ protocol: /^https?$/ }).register(wanted, { words: "a web address, like https://www.example.com" });
export const email = () => z.email().register(wanted, { words: "an email address, like name@example.com" });
export const number = () => z.number().register(wanted, { words: "a number" });
export const day = () => z.iso.date().register(wanted, { words: "a date, like 2026-03-28" });
export const instant = () => z.iso.datetime({ offset: true }).register(wanted, { words: "a date and time, like 2026-03-28T09:30:00Z" });
export const oneOf = <const Options extends readonly [string, ...string[]]>(options: Options) => z.enum(options).register(wanted, { words: `one of: ${options.join(", ")}` });
