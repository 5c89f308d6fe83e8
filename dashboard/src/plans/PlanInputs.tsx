import { BusinessLine, districts, ObjectKind, PlanKind, specialities } from '@sunlot/glossary';
import { useEffect, useRef, useState } from 'react';
import {
  ArrayInput,
  AutocompleteArrayInput,
  DateInput,
  FormDataConsumer,
  NumberInput,
  type RaRecord,
  required,
  SelectInput,
  SimpleFormIterator,
  TextInput,
  useLocaleState,
  useTranslate,
} from 'react-admin';
import { Alert, Box, Typography } from '@mui/material';
import { PageForm } from '../acts/PageForm.tsx';
import { useFocusKept } from '../acts/useFocusKept.ts';
import { useEnumChoices } from '../fields/EnumField.tsx';
import { TagsInput } from '../fields/TagsInput.tsx';
import { ZoneInput } from '../objects/ZoneInput.tsx';
import { BodyInput } from '../organizations/BodyInput.tsx';
import { OWNERS } from '../organizations/OwnerInput.tsx';
import { inPercent } from '../fields/ShareField.tsx';
import { type Language, send } from '../providers/graphql-client.ts';
import { ALWAYS_THERE, AddButton, RemoveButton } from './LineButtons.tsx';
import { listedItems, organizations } from './plans.operations.ts';

interface SeatValues {
  organizationId: string;
  organizationName?: string;
  seats: number;
  tag?: string | null;
  itemCodes?: string[];
}

interface LineValues {
  id?: string;
  title: string;
  itemCodes: string[];
  districtCodes: string[];
  objectKinds?: string[];
  labels?: string[];
  divisionIds?: string[];
  zones?: string[];
  /** In per cent, as people write it. */
  percent: number;
  inspectFrom: string;
  inspectTo: string;
  departments: SeatValues[];
}

export interface PlanValues {
  kind: string;
  year: number;
  title: string;
  basisNote: string;
  lines: LineValues[];
  intendedOn?: string;
  legalBasis?: string;
  superiorDocument?: string;
  /** Why an approved plan is to be adjusted. */
  reason?: string;
}

interface ListedItem {
  code: string;
  name: string;
  ratioMin: number;
  ratioMax: number;
  poolSize: number;
  inForce: boolean;
}

interface Body {
  id: string;
  name: string;
  kind: string;
}

interface PlanFormProps {
  readonly initial: PlanValues;
  readonly isNew?: boolean;
  /** The plan is approved: what is entered is a proposal, with its reason. */
  readonly adjusts?: boolean;
  /** Sends the plan and leads on; throws the refusal. */
  onSave(values: PlanValues): Promise<void>;
}

/** Bodies the last form showed, so that names go along with ids. */
let namesById: ReadonlyMap<string, string> = new Map();

/** A plan with its lines: which items, where, how many in a hundred, when, and who comes along. */
export function PlanForm({ initial, onSave, isNew = false, adjusts = false }: PlanFormProps) {
  const translate = useTranslate();
  const kinds = useEnumChoices('PlanKind', Object.keys(PlanKind));
  return (
    <PageForm
      initial={initial}
      onSend={onSave}
      sendLabel={adjusts ? 'resources.plans.adjust' : 'resources.plans.save_draft'}
    >
      <Box sx={{ p: 2 }}>
        {adjusts && (
          <>
            <Alert severity="info" sx={{ mb: 2 }}>
              {translate('resources.plans.adjust_hint')}
            </Alert>
            <TextInput
              source="reason"
              label="resources.plans.adjust_reason"
              validate={required()}
              multiline
              fullWidth
            />
          </>
        )}
        <Box sx={{ display: 'flex', gap: 2, flexWrap: 'wrap' }}>
          <SelectInput source="kind" choices={kinds} validate={required()} disabled={!isNew} sx={{ minWidth: 180 }} />
          <NumberInput source="year" validate={required()} disabled={!isNew} sx={{ width: 120 }} />
          <TextInput source="title" validate={required()} sx={{ flex: 1, minWidth: 260 }} />
        </Box>
        <TextInput source="basisNote" multiline fullWidth />
        <FormDataConsumer>{({ formData }) => formData.kind === 'AD_HOC' && <AdHocInputs />}</FormDataConsumer>
        <PlanLines />
      </Box>
    </PageForm>
  );
}

function AdHocInputs() {
  const translate = useTranslate();
  return (
    <>
      <Alert severity="info" sx={{ mb: 2 }}>
        {translate('resources.plans.ad_hoc_hint')}
      </Alert>
      <DateInput source="intendedOn" validate={required()} />
      <TextInput source="legalBasis" validate={required()} multiline fullWidth />
      <TextInput source="superiorDocument" validate={required()} fullWidth />
    </>
  );
}

function PlanLines() {
  const translate = useTranslate();
  const lines = useRef<HTMLElement>(null);
  const keeping = useFocusKept(lines);
  return (
    <Box ref={lines} {...keeping} component="section" aria-labelledby="plan-lines" sx={{ outline: 'none' }}>
      <Typography id="plan-lines" variant="h6" component="h2" sx={{ mt: 3 }}>
        {translate('resources.plans.lines')}
      </Typography>
      <PlanLinesInput />
    </Box>
  );
}

function PlanLinesInput() {
  const [locale] = useLocaleState();
  const items = useListedItems();
  const bodies = useBodies();
  const places = Object.entries(districts).map(([id, words]) => ({ id, name: words[locale as Language] }));
  const itemChoices = items
    .filter(({ inForce }) => inForce)
    .map(({ code, name }) => ({ id: code, name: `${code} ${name}` }));
  const bodyChoices = bodies.map(({ id, name }) => ({ id, name }));
  return (
    <ArrayInput source="lines" label={false}>
      <SimpleFormIterator
        fullWidth
        disableReordering
        disableClear
        sx={ALWAYS_THERE}
        addButton={<AddButton label="resources.plans.add_line" />}
        removeButton={<RemoveButton label="resources.plans.remove_line" />}
        getItemLabel={(index) => `#${index + 1}`}
      >
        <TextInput source="title" label="resources.plans.line_title" validate={required()} />
        <AutocompleteArrayInput
          source="itemCodes"
          label="resources.plans.line_items"
          choices={itemChoices}
          validate={required()}
        />
        <FormDataConsumer>
          {({ scopedFormData }) => <ItemBounds codes={scopedFormData?.itemCodes ?? []} items={items} />}
        </FormDataConsumer>
        <AutocompleteArrayInput source="districtCodes" label="resources.plans.line_districts" choices={places} />
        <ObjectRangeInputs />
        <NumberInput source="percent" label="resources.plans.line_ratio" validate={required()} min={0} max={100} />
        <DateInput source="inspectFrom" label="resources.plans.line_from" validate={required()} />
        <DateInput source="inspectTo" label="resources.plans.line_to" validate={required()} />
        <ArrayInput source="departments" label="resources.plans.seats">
          <SimpleFormIterator
            inline
            disableReordering
            disableClear
            sx={ALWAYS_THERE}
            addButton={<AddButton label="resources.plans.add_seat" />}
            removeButton={<RemoveButton label="resources.plans.remove_seat" />}
          >
            <SelectInput
              source="organizationId"
              label="resources.plans.seat_body"
              choices={bodyChoices}
              validate={required()}
              sx={{ minWidth: 260 }}
            />
            <NumberInput
              source="seats"
              label="resources.plans.seat_count"
              validate={required()}
              min={1}
              defaultValue={2}
              sx={{ width: 120 }}
            />
            <Box sx={{ width: { sm: 260 } }}>
              <TagsInput source="tag" label="resources.plans.seat_tag" known={Object.keys(specialities)} single />
            </Box>
          </SimpleFormIterator>
        </ArrayInput>
      </SimpleFormIterator>
    </ArrayInput>
  );
}

/** Which of the objects the items apply to: what is left empty narrows nothing. */
function ObjectRangeInputs() {
  const kinds = useEnumChoices('ObjectKind', Object.keys(ObjectKind));
  return (
    <>
      <BodyInput source="divisionIds" label="resources.plans.line_divisions" kinds={OWNERS} several />
      <ZoneInput source="zones" label="resources.plans.line_zones" known several />
      <AutocompleteArrayInput source="objectKinds" label="resources.plans.line_kinds" choices={kinds} />
      <TagsInput source="labels" label="resources.plans.line_labels" known={Object.keys(BusinessLine)} />
    </>
  );
}

/** What the law and the list allow for the chosen items, beside how many objects there are (R03). */
function ItemBounds({ codes, items }: { codes: string[]; items: ListedItem[] }) {
  const translate = useTranslate();
  const chosen = items.filter(({ code }) => codes.includes(code));
  return chosen.map((item) => (
    <Typography key={item.code} variant="caption" color="text.secondary" component="div">
      {translate('resources.plans.bounds_of_item', {
        code: item.code,
        min: inPercent(item.ratioMin),
        max: inPercent(item.ratioMax),
        pool: item.poolSize,
      })}
    </Typography>
  ));
}

function useListedItems(): ListedItem[] {
  const [items, setItems] = useState<ListedItem[]>([]);
  useEffect(() => {
    void send(listedItems).then((data) => setItems(data.listedItems as ListedItem[]));
  }, []);
  return items;
}

const TAKES_PART = ['DIVISION', 'POLICY_DIVISION', 'DEPARTMENT', 'COUNTY_BUREAU'];

function useBodies(): Body[] {
  const [bodies, setBodies] = useState<Body[]>([]);
  useEffect(() => {
    void send(organizations).then((data) => {
      const all = (data.organizations as Body[]).filter(({ kind }) => TAKES_PART.includes(kind));
      namesById = new Map(all.map(({ id, name }) => [id, name]));
      setBodies(all);
    });
  }, []);
  return bodies;
}

/** What the form holds, as the acts take it. */
export function planInput({ kind, year, title, basisNote, lines, reason: _why, ...adHoc }: PlanValues) {
  return {
    basics: { kind, year, title, basisNote: basisNote || null },
    lines: (lines ?? []).map(({ percent, departments, ...line }) => ({
      ...(line.id ? { id: line.id } : {}),
      title: line.title,
      itemCodes: line.itemCodes,
      districtCodes: line.districtCodes ?? [],
      objectKinds: line.objectKinds ?? [],
      labels: line.labels ?? [],
      divisionIds: line.divisionIds ?? [],
      zones: line.zones ?? [],
      inspectFrom: line.inspectFrom,
      inspectTo: line.inspectTo,
      ratio: Number((percent / 100).toFixed(4)),
      departments: (departments ?? []).map(({ organizationId, organizationName = '', seats, tag, itemCodes }) => ({
        organizationId,
        organizationName: namesById.get(organizationId) ?? organizationName,
        seats,
        tag: tag || null,
        itemCodes: itemsOfSeat(line.itemCodes, itemCodes, departments),
      })),
    })),
    adHoc: { intendedOn: adHoc.intendedOn, basis: adHoc.legalBasis, superiorDocument: adHoc.superiorDocument },
  };
}

/** A department keeps those of the line's items it had; an item nobody has yet is everybody's. */
function itemsOfSeat(all: string[], own: string[] | undefined, seats: readonly SeatValues[]): string[] {
  if (!own) return all;
  const taken = new Set(seats.flatMap(({ itemCodes = [] }) => itemCodes));
  return all.filter((code) => own.includes(code) || !taken.has(code));
}

/** A plan as the form holds it. */
export function planValues(plan: RaRecord): PlanValues {
  return {
    kind: plan.kind,
    year: plan.year,
    title: plan.title,
    basisNote: plan.basisNote ?? '',
    intendedOn: plan.intendedOn,
    legalBasis: plan.legalBasis,
    superiorDocument: plan.superiorDocument,
    lines: (plan.lines as (LineValues & { ratio: number })[]).map(({ ratio, ...line }) => ({
      ...line,
      percent: Number((ratio * 100).toFixed(2)),
    })),
  };
}
