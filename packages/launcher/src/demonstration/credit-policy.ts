/** Rates in the published span of practice (practice.md §5); data of the bureau, to be revised every year. */
export function creditPolicy(inForceFrom: string): Record<string, unknown> {
  const rates = { A: 0.05, B: 0.1, C: 0.3, D: 0.6, UNRATED: 0.1 };
  return {
    name: '商务领域信用风险差异化抽查',
    source: '参照外地公布的分级抽查比例制定（演示）',
    inForceFrom,
    rates: Object.entries(rates).map(([creditClass, rate]) => ({ creditClass, rate, weight: 1 })),
  };
}
