import { BulkButton, type BulkButtonProps } from '../acts/BulkButton.tsx';
import { REASON } from '../acts/usual-fields.ts';
import { OWNERS } from './OwnerInput.tsx';
import { useBodyTree } from './useBodies.ts';

/** Gives the entries chosen on a list to another division. */
export function HandOverButton(button: Omit<BulkButtonProps, 'fields' | 'more'>) {
  const tree = useBodyTree(OWNERS);
  return (
    <BulkButton
      {...button}
      fields={[
        { name: 'divisionId', label: { zh: '移交给', en: 'Hand over to' }, kind: 'tree', tree, required: true },
        REASON,
      ]}
    />
  );
}
