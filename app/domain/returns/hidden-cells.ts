/**
 * A published figure as an edge of a graph. Every sum in a table says that what flows into a node flows out of it again, so the
 * figures of a table are a flow, and what a reader may think the hidden figures are is another flow along the hidden edges.
 */
export interface Cell {
  from: number;
  to: number;
  value: number;
  isTotal: boolean;
  hidden: boolean;
}

type Direction = "up" | "down";

/** Totals are hidden only where nothing else helps. */
const costOfHiding = ({ hidden, value, isTotal }: Cell) => (hidden ? 0 : isTotal ? value + 1_000_000_000 : value);

/** Steps away from a node by changing one cell. Every 0 is shown, so a hidden figure stays above 0; upwards there is no limit. */
function stepsFrom(node: number, amount: number, cells: readonly Cell[]): { cell: Cell; to: number }[] {
  return cells
    .filter(({ value }) => value > 0)
    .flatMap((cell) => {
      const steps = cell.from === node ? [{ cell, to: cell.to }] : [];
      return cell.to === node && cell.value > amount ? [...steps, { cell, to: cell.from }] : steps;
    });
}

/** The cheapest set of other cells that lets this one be so much more or less, with every sum unchanged. */
function cheapestCover(cell: Cell, direction: Direction, amount: number, cells: readonly Cell[]): readonly Cell[] {
  const [start, end] = direction === "up" ? [cell.to, cell.from] : [cell.from, cell.to];
  const others = cells.filter((other) => other !== cell);
  const best = new Map([[start, { cost: 0, cells: [] as Cell[] }]]);
  const costTo = (node: number) => best.get(node)?.cost ?? Number.POSITIVE_INFINITY;
  const open = new Set([start]);
  while (open.size > 0) {
    const node = [...open].reduce((a, b) => (costTo(a) <= costTo(b) ? a : b));
    const here = best.get(node);
    if (!here || node === end) break;
    open.delete(node);
    for (const step of stepsFrom(node, amount, others)) {
      const cost = here.cost + costOfHiding(step.cell);
      if (cost >= costTo(step.to)) continue;
      best.set(step.to, { cost, cells: [...here.cells, step.cell] });
      open.add(step.to);
    }
  }
  return best.get(end)?.cells ?? [];
}

/**
 * Hides as many further cells as it takes so that, for all the shown ones tell, a hidden small count could be any count from 1 to just
 * below `threshold`; the cells hidden for its sake move with it, so none of them is told either. The smallest fitting cells go first,
 * totals last. Changes the cells handed in. Throws a RangeError for a threshold below 3, which would tell what it hides.
 */
export function hideUntilSafe(cells: readonly Cell[], threshold: number): void {
  if (threshold < 3) throw new RangeError(`a threshold of ${threshold} hides nothing`);
  for (const cell of cells.filter(({ hidden }) => hidden)) {
    const cover = (direction: Direction, amount: number) => {
      for (const other of amount > 0 ? cheapestCover(cell, direction, amount, cells) : []) other.hidden = true;
    };
    cover("up", threshold - 1 - cell.value);
    cover("down", cell.value - 1);
  }
}
