/** So much of each variable, together exactly the value. */
export interface Equation {
  terms: readonly (readonly [variable: number, weight: number])[];
  value: number;
}

const tiny = 1e-9;
/** After so many steps the rule that cannot go in circles takes over (Bland's); after as many again nothing is answered. */
const patience = 2_000;

/** The rows and right-hand sides of a simplex tableau, and which variable each row stands for. */
interface Tableau {
  rows: Float64Array[];
  basis: number[];
  width: number;
}

/** Every row with a right-hand side that is not below 0, and a variable of its own: one that stands in no other, else an added one. */
function tableauOf(variables: number, equations: readonly Equation[]): Tableau {
  const uses = new Int32Array(variables);
  for (const { terms } of equations) for (const [variable] of terms) uses[variable] = (uses[variable] ?? 0) + 1;
  const width = variables + equations.length + 1;
  const basis: number[] = [];
  const rows = equations.map(({ terms, value }, at) => {
    const row = new Float64Array(width);
    const sign = value < 0 ? -1 : 1;
    for (const [variable, weight] of terms) row[variable] = (row[variable] ?? 0) + sign * weight;
    row[width - 1] = Math.abs(value);
    const own = terms.find(([variable]) => uses[variable] === 1 && row[variable] === 1)?.[0] ?? variables + at;
    row[own] = 1;
    basis.push(own);
    return row;
  });
  return { rows, basis, width };
}

function pivot({ rows, basis, width }: Tableau, at: number, column: number): void {
  const pivotRow = rows[at]!;
  const by = pivotRow[column]!;
  for (let c = 0; c < width; c += 1) pivotRow[c] = pivotRow[c]! / by;
  for (const row of rows) {
    const times = row === pivotRow ? 0 : row[column]!;
    if (times !== 0) for (let c = 0; c < width; c += 1) row[c] = row[c]! - times * pivotRow[c]!;
  }
  basis[at] = column;
}

/** Walks downhill to the cheapest corner; false where the walk does not end. */
function descend(tableau: Tableau, costs: (variable: number) => number, columns: number): boolean {
  const { rows, basis, width } = tableau;
  for (let step = 0; step < 2 * patience; step += 1) {
    const careful = step > patience;
    let best = -1;
    let steepest = -tiny;
    for (let c = 0; c < columns; c += 1) {
      let reduced = costs(c);
      for (let r = 0; r < rows.length; r += 1) {
        const price = costs(basis[r]!);
        if (price !== 0) reduced -= price * rows[r]![c]!;
      }
      if (reduced >= steepest) continue;
      best = c;
      if (careful) break;
      steepest = reduced;
    }
    if (best === -1) return true;
    let leaves = -1;
    let least = Number.POSITIVE_INFINITY;
    rows.forEach((row, r) => {
      if (row[best]! <= tiny) return;
      const ratio = row[width - 1]! / row[best]!;
      if (ratio < least - tiny || (ratio < least + tiny && basis[r]! < basis[leaves]!)) [leaves, least] = [r, Math.min(ratio, least)];
    });
    if (leaves === -1) return false;
    pivot(tableau, leaves, best);
  }
  return false;
}

/**
 * The cheapest values, none below 0, for which every equation holds: a corner, found by the simplex method in two rounds over a dense
 * tableau, for the few hundred variables of a table. `undefined` where there are none. Costs are not below 0.
 */
export function cheapestSolution(costs: readonly number[], equations: readonly Equation[]): number[] | undefined {
  const variables = costs.length;
  const tableau = tableauOf(variables, equations);
  const { rows, basis, width } = tableau;
  if (!descend(tableau, (variable) => (variable >= variables ? 1 : 0), variables)) return undefined;
  const left = rows.reduce((sum, row, r) => sum + (basis[r]! >= variables ? row[width - 1]! : 0), 0);
  if (left > 1e-7) return undefined;
  // An added variable that is still there stands at 0: out with it, or its row says nothing new.
  rows.forEach((row, r) => {
    if (basis[r]! < variables) return;
    const column = row.findIndex((weight, c) => c < variables && Math.abs(weight) > 1e-7);
    if (column !== -1) pivot(tableau, r, column);
  });
  if (!descend(tableau, (variable) => costs[variable] ?? 0, variables)) return undefined;
  const solution = new Array<number>(variables).fill(0);
  basis.forEach((variable, r) => {
    if (variable < variables) solution[variable] = rows[r]![width - 1]!;
  });
  return solution;
}
