/** Needs that stand in the way of work. Codes are added, never reused; never a diagnosis, never an offence. */
export const barrierCodes = [
  "BEN", "CAR", "CHI", "CON", "CLO", "CRI", "DEB", "DIG", "DIR", "ESO", "EXP", "FUN", "HOU", "ID", "LEA", "MEN",
  "PHY", "ADJ", "QUA", "SAF", "SUB", "TRA",
] as const;
export type BarrierCode = (typeof barrierCodes)[number];

/** How much a barrier is in the way, in the resident's own judgement. */
export const barrierSizes = ["a_lot", "a_bit", "not_now"] as const;
export type BarrierSize = (typeof barrierSizes)[number];
