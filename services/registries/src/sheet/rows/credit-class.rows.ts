import type { CreditDelivery } from '../../credit-class/credit-delivery.ts';
import { comparable, meanings } from '../../credit-class/credit-scale.rules.ts';
import { plainTextOrNull } from '../../plain-text.ts';
import { creditClassColumns } from '../credit-class.columns.ts';
import { codeAsKept } from '../why-no-code.ts';
import type { SheetRows } from './sheet-rows.ts';

type ByScale = Pick<CreditDelivery, 'scale' | 'values'>;

/** Read by the scale of the delivery as it stood when the file was sent; by our own letters where it names none. */
export function creditClassRows(delivery: ByScale | null): SheetRows {
  const scale = delivery ?? { scale: null, values: null };
  const meant = meanings(scale.values);
  return {
    columns: creditClassColumns(scale),
    waiting: { credit_code: 'text', name: 'text', class: 'text' },
    problems: () => [],

    arriving({ creditCode, objectName, value }) {
      return {
        credit_code: codeAsKept(creditCode as string),
        name: plainTextOrNull(objectName as string | null),
        class: meant.get(comparable(value as string)),
      };
    },
  };
}
