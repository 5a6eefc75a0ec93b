import { z } from "zod";
import { registerMarks } from "#app/domain/registers/register";
import type { RegisterLine } from "#app/services/registers/keep-register.server";
import { optionalChoice, optionalText, ticked } from "#app/web/fields";
import { parseForm, type FieldError, type Typed } from "#app/web/parse-form";

const seen = z.array(z.string()).optional().transform((values) => values?.[0] ?? "").pipe(z.string().regex(/^\d{1,9}$/, "Open the page again")).transform(Number);

const lineForm = (id: string) =>
  z.object({ [`mark-${id}`]: optionalChoice(registerMarks, "Select whether they came"), [`words-${id}`]: optionalText({ what: "What you write", max: 500 }), [`seen-${id}`]: seen, [`started-${id}`]: ticked() }).transform((typed) => typed as Record<string, unknown>);

/** A register's lines, one a person who is listed: those left empty are no lines, unless everybody else came. */
export function readRegister(people: readonly { referralId: string }[], form: FormData): { value: RegisterLine[]; errors?: undefined; typed: Typed } | { value?: undefined; errors: FieldError[]; typed: Typed } {
  const restCame = form.get("rest") === "attended";
  const read = people.map(({ referralId: id }) => ({ id, ...parseForm(lineForm(id), form) }));
  const errors = read.flatMap((line) => line.errors ?? []);
  const typed = read[0]?.typed ?? {};
  if (errors.length > 0) return { errors, typed };
  const lines = read.flatMap(({ id, value }): RegisterLine[] => {
    const mark = (value?.[`mark-${id}`] as RegisterLine["mark"] | undefined) ?? (restCame ? "attended" : undefined);
    return mark ? [{ referralId: id, mark, words: (value?.[`words-${id}`] as string | undefined) ?? "", seen: Number(value?.[`seen-${id}`]), started: value?.[`started-${id}`] === true }] : [];
  });
  return { value: lines, typed };
}
