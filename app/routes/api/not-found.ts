import { notThere } from "#app/web/api/problem";
import { openToAnybody } from "#app/web/api/open-data";

export function loader() {
  openToAnybody();
  return notThere();
}

export function action() {
  openToAnybody();
  // No one-time key: nothing is changed.
  return notThere();
}
