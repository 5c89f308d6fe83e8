import { useSimpleFormIterator, useSimpleFormIteratorItem, useTranslate } from 'react-admin';
import AddIcon from '@mui/icons-material/Add';
import RemoveIcon from '@mui/icons-material/RemoveCircleOutlineOutlined';
import { Button } from '@mui/material';

/** Adds one more to the list it stands under; says what, also on a phone, where lists stand in one another. */
export function AddButton({ label }: { label: string }) {
  const translate = useTranslate();
  const { add } = useSimpleFormIterator();
  return (
    <Button startIcon={<AddIcon />} onClick={() => add()}>
      {translate(label)}
    </Button>
  );
}

/** Takes one out of its list, and says which. */
export function RemoveButton({ label }: { label: string }) {
  const translate = useTranslate();
  const { remove, index } = useSimpleFormIteratorItem();
  return (
    <Button color="warning" startIcon={<RemoveIcon />} onClick={() => remove()} sx={{ whiteSpace: 'nowrap' }}>
      {translate(label, { n: index + 1 })}
    </Button>
  );
}

/** Hovered over or not: what is hidden is out of reach for whoever goes by keyboard. */
export const ALWAYS_THERE = { '& .RaSimpleFormIterator-action': { visibility: 'visible' } } as const;
