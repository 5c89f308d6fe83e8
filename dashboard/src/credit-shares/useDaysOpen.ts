import { momentForInput } from '../acts/ActDialog.tsx';
import { useOpened } from '../acts/useOpened.ts';
import type { DaysOpen } from './delivery-said.ts';
import { useDeliveries } from './useDeliveries.ts';

/** The days a list can be of, as far as this page knows. What was taken back closes no day. */
export function useDaysOpen(): DaysOpen {
  const deliveries = useDeliveries();
  const today = momentForInput(useOpened()).slice(0, 10);
  const known = deliveries.flatMap(({ asOf, undoneAt }) => (undoneAt === null ? [asOf] : []));
  return { latest: known.toSorted().at(-1), today };
}
