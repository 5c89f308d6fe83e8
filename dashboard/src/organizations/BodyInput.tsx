import type { OrganizationKind } from '@sunlot/glossary';
import type { InputProps } from 'react-admin';
import { TreeInput } from '../trees/TreeInput.tsx';
import { useBodyTree } from './useBodies.ts';

interface BodyInputProps extends Pick<InputProps, 'source' | 'label' | 'validate'> {
  /** Which may be chosen; those above them stand as headings. All, when none is named. */
  readonly kinds?: readonly OrganizationKind[];
  readonly several?: boolean;
}

/** A choice among the organizations, each under the one it is part of. */
export function BodyInput({ kinds, ...input }: BodyInputProps) {
  return <TreeInput {...input} tree={useBodyTree(kinds)} />;
}
