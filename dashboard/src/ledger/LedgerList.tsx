import { Light, PlanKind, TaskStage } from '@sunlot/glossary';
import {
  BooleanField,
  DatagridConfigurable,
  ExportButton,
  FunctionField,
  List,
  NumberField,
  NumberInput,
  SearchInput,
  TextField,
  TopToolbar,
  useTranslate,
  WrapperField,
} from 'react-admin';
import { DeadlineField } from '../fields/DeadlineField.tsx';
import { EnumField, useEnumWords } from '../fields/EnumField.tsx';
import { EnumFilter } from '../fields/EnumFilter.tsx';
import { lightOf } from '../fields/LightField.tsx';
import { MomentField, useDayWords } from '../fields/MomentField.tsx';
import { FilterButton } from '../lists/FilterButton.tsx';
import { WideOrNarrow } from '../lists/WideOrNarrow.tsx';
import { EscrowChip } from './EscrowChip.tsx';
import { ListColumns } from '../lists/ListColumns.tsx';
import { exportLedger } from './export-ledger.ts';

const ledgerFilters = [
  <SearchInput key="q" source="q" alwaysOn />,
  <EnumFilter key="stage" source="stage" of="TaskStage" members={Object.keys(TaskStage)} />,
  <EnumFilter key="light" source="light" of="Light" members={Object.keys(Light)} />,
  <EnumFilter key="kind" source="kind" of="PlanKind" members={Object.keys(PlanKind)} />,
  <NumberInput key="year" source="year" />,
];

/** 一.6: one row per task from plan to publication and referral; a row leads to its task (R21). */
export function LedgerList() {
  const words = useEnumWords('TaskStage');
  const days = useDayWords();
  const translate = useTranslate();
  return (
    <List
      filters={ledgerFilters}
      actions={<LedgerActions />}
      sort={{ field: 'dueOn', order: 'ASC' }}
      perPage={25}
      exporter={exportLedger}
    >
      <WideOrNarrow
        leftIcon={lightOf}
        primaryText={({ title }) => title}
        secondaryText={({ number, dueOn, escrowOpenedAt }) =>
          [number, days(dueOn), escrowOpenedAt && translate('resources.ledger.escrow_opened')]
            .filter(Boolean)
            .join(' · ')
        }
        tertiaryText={({ stage }) => words(stage)}
        rowClick={toTask}
      >
        <DatagridConfigurable
          rowClick={toTask}
          bulkActionButtons={false}
          omit={['planKind', 'planNumber', 'joint', 'noticed', 'updatedAt', 'referralsOpen']}
        >
          <DeadlineField source="dueOn" />
          <TextField source="number" />
          <TextField source="title" sortable={false} />
          <WrapperField source="stage" sortable={false}>
            <EnumField source="stage" of="TaskStage" chip />{' '}
            <FunctionField render={({ escrowOpenedAt }) => <EscrowChip openedAt={escrowOpenedAt} />} />
          </WrapperField>
          <EnumField source="planKind" of="PlanKind" sortable={false} />
          <TextField source="planNumber" sortable={false} />
          <TextField source="initiatorName" sortable={false} />
          <BooleanField source="joint" sortable={false} />
          <NumberField source="poolSize" sortable={false} />
          <NumberField source="drawn" sortable={false} />
          <NumberField source="noticed" sortable={false} />
          <NumberField source="recorded" sortable={false} />
          <NumberField source="published" sortable={false} />
          <NumberField source="problems" sortable={false} />
          <NumberField source="referralsOpen" sortable={false} />
          <MomentField source="updatedAt" />
        </DatagridConfigurable>
      </WideOrNarrow>
    </List>
  );
}

function toTask(id: unknown): string {
  return `/tasks/${String(id)}/show`;
}

function LedgerActions() {
  return (
    <TopToolbar>
      <FilterButton />
      <ListColumns />
      <ExportButton maxResults={5_000} />
    </TopToolbar>
  );
}
