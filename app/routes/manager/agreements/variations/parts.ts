import { z } from "zod";
import type { AgreementContent } from "#app/domain/agreements/variation";
import type { Quarter } from "#app/domain/calendar/financial-quarter";
import { choices, optionalNumber, optionalText, text } from "#app/web/fields";
import { parseForm, type FieldError, type Typed } from "#app/web/parse-form";

/** What the forms of a variation ask about. */
export interface KnownParts {
  measures: readonly { code: string; title: string }[];
  years: readonly string[];
  quarters: readonly Quarter[];
  organisations: readonly { id: string; name: string; kind: string }[];
  streams: readonly { id: string; code: string; name: string }[];
}

export type ReadPart = { value: Partial<AgreementContent>; errors?: undefined; typed: Typed } | { value?: undefined; errors: FieldError[]; typed: Typed };

interface VariationPart {
  title: string;
  read: (form: FormData, content: AgreementContent, known: KnownParts) => ReadPart;
}

export const targetField = (code: string, period: string) => `target-${code}-${period}`;
export const dutyField = (organisationId: string) => `duty-${organisationId}`;
export const budgetField = (streamId: string) => `budget-${streamId}`;

const whole = optionalNumber({ what: "A target", min: 0, max: 1_000_000 }).refine((people) => people === undefined || Number.isInteger(people), "A target must be a whole number");

/** As `2026-27`. */
const yearName = (year: string) => `${year}-${String(Number(year) + 1).slice(2)}`;

/** Every target of a table that was filled in, by measure and period. */
function readTargets(form: FormData, measures: KnownParts["measures"], periods: readonly string[]) {
  const cells = measures.flatMap(({ code }) => periods.map((period) => ({ measureCode: code, period, field: targetField(code, period) })));
  const { value, errors, typed } = parseForm(z.object(Object.fromEntries(cells.map(({ field }) => [field, whole]))), form);
  if (errors) return { errors, typed };
  return { typed, targets: cells.flatMap(({ measureCode, period, field }) => (value[field] === undefined ? [] : [{ measureCode, period, people: value[field] }])) };
}

const isIn = (ids: readonly string[]): [string, ...string[]] => ids as [string, ...string[]];

/** In the order in which a change goes through them. */
export const variationParts = {
  about: {
    title: "Name, summary and councils",
    read: (form, _content, { organisations }) => {
      const councils = organisations.filter(({ kind }) => kind === "council").map(({ id }) => id);
      const { value, errors, typed } = parseForm(z.object({ name: text({ missing: "Enter what the agreement is called", what: "The name", max: 200 }), summary: text({ missing: "Enter what the agreement is, in a few sentences", what: "The summary", max: 1_000 }), councils: choices(isIn(councils), "Select at least one council") }), form);
      return errors ? { errors, typed } : { typed, value: { name: value.name, summary: value.summary, councilIds: value.councils.toSorted() } };
    },
  },
  partners: {
    title: "Partners and their duties",
    read: (form, _content, { organisations }) => {
      const { value, errors, typed } = parseForm(z.object(Object.fromEntries(organisations.map(({ id }) => [dutyField(id), optionalText({ what: "A duty", max: 500 })]))), form);
      if (errors) return { errors, typed };
      const partners = organisations.map(({ id }) => ({ organisationId: id, duty: value[dutyField(id)] ?? "" })).filter(({ duty }) => duty !== "");
      return { typed, value: { partners: partners.toSorted((a, b) => (a.organisationId < b.organisationId ? -1 : 1)) } };
    },
  },
  years: {
    title: "Targets by year",
    read: (form, { yearTargets }, { measures, years }) => {
      const { targets, errors, typed } = readTargets(form, measures, years);
      if (errors) return { errors, typed };
      const gone = yearTargets.filter(({ measureCode, year }) => !measures.some(({ code }) => code === measureCode) || !years.includes(year.slice(0, 4)));
      return { typed, value: { yearTargets: [...gone, ...targets.map(({ measureCode, period, people }) => ({ measureCode, year: yearName(period), people }))] } };
    },
  },
  quarters: {
    title: "Targets by quarter",
    read: (form, { quarterTargets }, { measures, quarters }) => {
      const { targets, errors, typed } = readTargets(form, measures, quarters);
      if (errors) return { errors, typed };
      const others = quarterTargets.filter(({ measureCode, quarter }) => !measures.some(({ code }) => code === measureCode) || !quarters.includes(quarter));
      return { typed, value: { quarterTargets: [...others, ...targets.map(({ measureCode, period, people }) => ({ measureCode, quarter: period as Quarter, people }))] } };
    },
  },
  budgets: {
    title: "Budgets of the streams",
    read: (form, { streams }, known) => {
      const { value, errors, typed } = parseForm(z.object(Object.fromEntries(known.streams.map(({ id }) => [budgetField(id), optionalNumber({ what: "A budget", min: 0, max: 10_000_000_000 })]))), form);
      if (errors) return { errors, typed };
      return { typed, value: { streams: streams.map((stream) => { const amount = value[budgetField(stream.streamId)]; return { ...stream, budgetPence: amount === undefined ? null : Math.round(amount * 100) }; }) } };
    },
  },
} satisfies Record<string, VariationPart>;

export type PartName = keyof typeof variationParts;
export const isPart = (name: string): name is PartName => Object.hasOwn(variationParts, name);
