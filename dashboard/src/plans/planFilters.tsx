import { PlanKind, PlanState } from '@sunlot/glossary';
import { NumberInput, SearchInput } from 'react-admin';
import { EnumFilter } from '../fields/EnumFilter.tsx';

export const planFilters = [
  <SearchInput key="q" source="q" alwaysOn />,
  <EnumFilter key="state" source="state" of="PlanState" members={Object.keys(PlanState)} />,
  <EnumFilter key="kind" source="kind" of="PlanKind" members={Object.keys(PlanKind)} />,
  <NumberInput key="year" source="year" />,
];
