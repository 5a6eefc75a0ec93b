import { parseQuarter, type Quarter } from "#app/domain/calendar/financial-quarter";
import { caseloadWays, type CaseloadWay } from "./counts";
import { waitStages, type WaitStage } from "./waits";

/** A number of a dashboard whose cases can be looked at. */
export type Behind =
  | { figure: "applications" | "referrals"; quarter: Quarter }
  /** Those that were late, or are. */
  | { figure: "late"; stage: WaitStage; quarter: Quarter }
  /** Those in which something counted under a measure of an agreement. */
  | { figure: "outcomes"; agreement: string; measure: string; quarter: Quarter }
  | { figure: "caseload"; way: CaseloadWay; group: string };

/** In place of a group's name where it is not known. */
export const notKnown = "not-known";

/** What an address asks to look behind; `undefined` where there is no such number. */
export function readBehind(address: URLSearchParams): Behind | undefined {
  const quarter = parseQuarter(address.get("quarter") ?? "");
  const figure = address.get("figure");
  if (figure === "applications" || figure === "referrals") return quarter && { figure, quarter };
  if (figure === "late") {
    const stage = waitStages.find((each) => each === address.get("stage"));
    return stage && quarter && { figure, stage, quarter };
  }
  const [agreement, measure] = [address.get("agreement"), address.get("measure")];
  if (figure === "outcomes") return agreement && measure && quarter ? { figure, agreement, measure, quarter } : undefined;
  const way = caseloadWays.find((each) => each === address.get("way"));
  const group = address.get("group");
  return figure === "caseload" && way && group && group.length <= 50 ? { figure, way, group } : undefined;
}

/** The same as an address. */
export const behindAddress = (behind: Behind): Record<string, string> => ({ ...behind });
