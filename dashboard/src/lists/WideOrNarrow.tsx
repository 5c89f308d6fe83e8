import type { ReactNode } from 'react';
import { SimpleList, type SimpleListProps } from 'react-admin';
import { usePhone } from '../layout/usePhone.ts';

interface WideOrNarrowProps
  extends Pick<SimpleListProps, 'primaryText' | 'secondaryText' | 'tertiaryText' | 'rowClick' | 'leftIcon'> {
  /** The table a desk has room for. */
  readonly children: ReactNode;
}

/** Rows as a table on a desk and as lines on a phone, where nobody reads nine columns. */
export function WideOrNarrow({ children, rowClick = 'show', ...lines }: WideOrNarrowProps) {
  return usePhone() ? <SimpleList {...lines} rowClick={rowClick} /> : children;
}
