import { FrequencyOperator, InspectionMethod, ItemCategory, Level, ObjectKind, specialities } from '@sunlot/glossary';
import {
  DateInput,
  NumberInput,
  required,
  SelectArrayInput,
  SelectInput,
  TextArrayInput,
  TextInput,
} from 'react-admin';
import { filled } from '../acts/RecordForm.tsx';
import { useEnumChoices } from '../fields/EnumField.tsx';
import { TagsInput } from '../fields/TagsInput.tsx';

const WIDE = { flex: 1, minWidth: 240 };

/** What a version of an item says. All of it is given each time: a version is a whole. */
export function ItemInputs() {
  const categories = useEnumChoices('ItemCategory', Object.keys(ItemCategory));
  const kinds = useEnumChoices('ObjectKind', Object.keys(ObjectKind));
  const methods = useEnumChoices('InspectionMethod', Object.keys(InspectionMethod));
  const operators = useEnumChoices('FrequencyOperator', Object.keys(FrequencyOperator));
  const levels = useEnumChoices('Level', Object.keys(Level));
  return (
    <>
      <TextInput source="name" validate={required()} fullWidth />
      <TextInput source="subItem" sx={WIDE} />
      <SelectInput source="category" choices={categories} validate={required()} sx={WIDE} />
      <SelectInput source="level" choices={levels} validate={required()} sx={WIDE} />
      <NumberInput
        source="ratioMinPercent"
        validate={required()}
        min={0}
        max={100}
        helperText="resources.items.ratio_hint"
        sx={WIDE}
      />
      <NumberInput source="ratioMaxPercent" validate={required()} min={0} max={100} sx={WIDE} />
      <SelectInput source="frequencyOperator" choices={operators} resettable sx={WIDE} />
      <NumberInput source="frequencyCount" min={1} max={366} sx={WIDE} />
      <SelectInput source="objectKind" choices={kinds} validate={required()} sx={WIDE} />
      <SelectArrayInput source="methods" choices={methods} validate={required()} sx={WIDE} />
      <TextInput source="basis" validate={required()} multiline minRows={2} fullWidth />
      <DateInput source="basisLapsedOn" sx={WIDE} />
      <DateInput source="inForceFrom" validate={required()} sx={WIDE} />
      <TextInput source="content" multiline minRows={2} fullWidth />
      <TextArrayInput source="papers" fullWidth helperText="app.type_and_enter" />
      <TagsInput source="inspectorTag" known={Object.keys(specialities)} single />
      <TextInput source="linkCode" sx={WIDE} />
    </>
  );
}

const CONTENT = [
  'name',
  'subItem',
  'category',
  'basis',
  'basisLapsedOn',
  'objectKind',
  'methods',
  'content',
  'frequencyOperator',
  'frequencyCount',
  'inspectorTag',
  'level',
  'linkCode',
  'inForceFrom',
] as const;

/** What the form holds, as the acts take it. */
export function itemInput(values: Record<string, unknown>): Record<string, unknown> {
  const share = (percent: unknown): number => Number((Number(percent) / 100).toFixed(4));
  return {
    ...filled(values, CONTENT),
    papers: values.papers ?? [],
    ratioMin: share(values.ratioMinPercent),
    ratioMax: share(values.ratioMaxPercent),
  };
}

/** A version as the form holds it. */
export function itemValues(item: Record<string, unknown>): Record<string, unknown> {
  const percent = (share: unknown): number => Number((Number(share) * 100).toFixed(2));
  return {
    ...filled(item, CONTENT),
    papers: item.papers,
    ratioMinPercent: percent(item.ratioMin),
    ratioMaxPercent: percent(item.ratioMax),
  };
}
