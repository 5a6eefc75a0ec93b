import { createHash } from "node:crypto";
import type { z } from "zod";
import { refuse, type MachineAsking } from "./require-machine.server";
import { wordsOfIssue } from "./words-of-issue";

/** Where something stands, as a JSON Pointer (RFC 6901). */
const pointer = (path: readonly PropertyKey[]) => path.map((part) => `/${String(part).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");

const errorsOf = ({ issues }: z.core.$ZodError, begin = "") => issues.slice(0, 50).map(({ path, message }) => ({ at: begin + pointer(path), detail: message }));

/** What was sent, as the schema reads it, and a hash that knows the same request again. Anything else is thrown as the answer. */
export async function readJson<Schema extends z.ZodType>(asked: MachineAsking, request: Request, schema: Schema): Promise<{ value: z.output<Schema>; hash: string }> {
  if (!/^application\/([\w.+-]+\+)?json\b/i.test(request.headers.get("Content-Type") ?? "")) throw refuse(asked, "not-application-json", { headers: { Accept: "application/json" } });
  const sent = await request.text();
  let parsed: unknown;
  try {
    parsed = JSON.parse(sent);
  } catch {
    throw refuse(asked, "not-json");
  }
  const { success, data, error } = schema.safeParse(parsed, { error: wordsOfIssue });
  if (!success) throw refuse(asked, "wrong-fields", { errors: errorsOf(error) });
  return { value: data, hash: createHash("sha256").update(`${request.method}\n${new URL(request.url).pathname}\n${sent}`).digest("hex") };
}

/** What stands in the address after the question mark. Unknown and repeated names are told, so that no typing slip passes for "everything". */
export function readQuery<Schema extends z.ZodType>(asked: MachineAsking, request: Request, schema: Schema): z.output<Schema> {
  const query: Record<string, string | string[]> = Object.create(null) as Record<string, string | string[]>;
  for (const [name, value] of new URL(request.url).searchParams) query[name] = name in query ? [query[name]!, value].flat() : value;
  const { success, data, error } = schema.safeParse({ ...query }, { error: wordsOfIssue });
  if (!success) throw refuse(asked, "wrong-fields", { errors: errorsOf(error, "?") });
  return data;
}
