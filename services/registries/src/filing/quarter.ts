export interface Quarter {
  readonly year: number;
  readonly quarter: number;
  /** 二(二) says “each quarter” and names no day: the last one is the latest that is still in it. */
  readonly dueOn: string;
}

const LAST_DAYS = ['03-31', '06-30', '09-30', '12-31'] as const;

/** The quarter a day lies in. */
export function quarterOf(day: string): Quarter {
  const year = Number(day.slice(0, 4));
  const quarter = Math.ceil(Number(day.slice(5, 7)) / 3);
  return { year, quarter, dueOn: `${year}-${LAST_DAYS[quarter - 1]}` };
}
