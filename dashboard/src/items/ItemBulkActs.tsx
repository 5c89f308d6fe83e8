import { verbs } from '@sunlot/glossary';
import { HandOverButton } from '../organizations/HandOverButton.tsx';
import { handOverItems } from './items.operations.ts';

/** What can be done with the items chosen on the list; what becomes of each is listed. */
export function ItemBulkActs() {
  return (
    <HandOverButton
      label={verbs.handOverItems}
      operation={handOverItems}
      explains={EXPLAINS}
      idsAs="itemIds"
      named="code"
      beside="name"
      listsAll
    />
  );
}

const EXPLAINS = {
  zh: '事项自今日起由新处室负责，正在修订或备案的版本一并移交；已失效的版本和已报送的清单仍记载原处室。',
  en: 'The new division answers for the items from today on, and versions under revision or filing go along. Lapsed versions and lists already filed go on naming the old one.',
} as const;
