import { city, districts } from '@sunlot/glossary';
import { type InputProps, useLocaleState } from 'react-admin';
import type { Language } from '../providers/graphql-client.ts';
import type { Branch } from './tree.ts';
import { TreeInput } from './TreeInput.tsx';

interface DistrictInputProps extends Pick<InputProps, 'source' | 'label' | 'validate'> {
  readonly several?: boolean;
}

/** A choice among the city's districts and counties. */
export function DistrictInput(props: DistrictInputProps) {
  return <TreeInput {...props} tree={useDistrictTree()} />;
}

function useDistrictTree(): Branch[] {
  const [locale] = useLocaleState();
  const branches = Object.entries(districts).map(([id, words]) => ({
    id,
    name: words[locale as Language],
    branches: [],
  }));
  return [{ id: city.code, name: city[locale as Language], branches, heading: true }];
}
