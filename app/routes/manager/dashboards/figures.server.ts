import { measuresOn } from "#app/domain/agreements/measure";
import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import { figuresOf, type Figure } from "#app/domain/dashboards/figures";
import { outcomeFigures } from "#app/domain/dashboards/outcome-counts";
import { spanOf } from "#app/domain/dashboards/question";
import type { StaffActor } from "#app/domain/people/actor";
import { countOutcomes } from "#app/services/dashboards/count-outcomes.server";
import { readDashboard } from "#app/services/dashboards/read-dashboard.server";
import { asActor } from "#db/client.server";
import { findRules, listAgreements } from "#db/queries/agreements/find-agreement";
import { linkToCases, type Asked } from "./asked.server";

/** How support is going: the figures of the first dashboard. */
export async function supportFigures({ question, address, names }: Asked, today: CalendarDay): Promise<Figure[]> {
  return figuresOf({ question, counts: await readDashboard(question, today), names, today, linkTo: linkToCases(address) });
}

/** What support has led to, by the measures of one agreement: the one asked for, else the newest. */
export async function outcomesOf(actor: StaffActor, { question, address }: Asked, asked: string | null, today: CalendarDay) {
  const { agreements, agreement, rules } = await asActor(actor, async (db) => {
    const all = await listAgreements(db);
    const one = all.find(({ id }) => id === asked) ?? all.at(-1);
    return { agreements: all, agreement: one, rules: one && (await findRules(db, one.id)) };
  });
  if (!agreement || !rules) return { agreements, agreement, figures: [] };
  const { to } = spanOf(question);
  const measures = measuresOn(rules.measures, to < today ? to : today).sort((a, b) => rules.measures.findIndex(({ code }) => code === a.code) - rules.measures.findIndex(({ code }) => code === b.code));
  const counts = await countOutcomes(agreement, question, today);
  return { agreements, agreement, figures: outcomeFigures({ question, agreementId: agreement.id, measures, counts, linkTo: linkToCases(address) }) };
}
