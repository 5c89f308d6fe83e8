import { BusinessLine, ObjectKind } from '@sunlot/glossary';
import { AutocompleteArrayInput, DateInput, required, SelectInput, TextInput, useGetList } from 'react-admin';
import { filled } from '../acts/RecordForm.tsx';
import { useEnumChoices } from '../fields/EnumField.tsx';
import { TagsInput } from '../fields/TagsInput.tsx';
import { DistrictInput } from '../trees/DistrictInput.tsx';
import { ZoneInput } from './ZoneInput.tsx';

const WIDE = { flex: 1, minWidth: 240 };

/** What the register says of an object. */
export function ObjectInputs() {
  const kinds = useEnumChoices('ObjectKind', Object.keys(ObjectKind));
  return (
    <>
      <TextInput source="name" validate={required()} fullWidth />
      <SelectInput source="kind" choices={kinds} validate={required()} sx={WIDE} />
      <TextInput source="creditCode" sx={WIDE} />
      <DistrictInput source="districtCode" validate={required()} />
      <ZoneInput source="zone" />
      <TextInput source="address" fullWidth />
      <TextInput source="legalRepresentative" sx={WIDE} />
      <TextInput source="contact" sx={WIDE} />
      <TextInput source="phone" sx={WIDE} />
      <TextInput source="registrationAuthority" sx={WIDE} />
      <TextInput source="industry" sx={WIDE} />
      <DateInput source="foundedOn" sx={WIDE} />
      <TagsInput source="labels" known={Object.keys(BusinessLine)} />
      <ItemCodesInput />
    </>
  );
}

/** The items in force, of which those that apply are chosen. */
function ItemCodesInput() {
  const { data = [] } = useGetList('items', {
    pagination: { page: 1, perPage: 200 },
    sort: { field: 'code', order: 'ASC' },
    filter: { state: 'IN_FORCE' },
  });
  const choices = data.map(({ code, name }) => ({ id: code as string, name: `${code} ${name}` }));
  return <AutocompleteArrayInput source="itemCodes" choices={choices} fullWidth />;
}

const CONTENT = [
  'name',
  'creditCode',
  'kind',
  'districtCode',
  'zone',
  'address',
  'legalRepresentative',
  'contact',
  'phone',
  'registrationAuthority',
  'industry',
  'foundedOn',
] as const;

/** What the form holds, as the acts take it. */
export function objectInput(values: Record<string, unknown>): Record<string, unknown> {
  return { ...filled(values, CONTENT), labels: values.labels ?? [], itemCodes: values.itemCodes ?? [] };
}

/** An object as the form holds it. */
export function objectValues(object: Record<string, unknown>): Record<string, unknown> {
  const items = object.items as { code: string }[];
  return { ...filled(object, CONTENT), labels: object.labels, itemCodes: items.map(({ code }) => code) };
}
