import { InspectorRoster, specialities } from '@sunlot/glossary';
import { BooleanInput, required, SelectInput, TextInput } from 'react-admin';
import { filled } from '../acts/RecordForm.tsx';
import { useEnumChoices } from '../fields/EnumField.tsx';
import { TagsInput } from '../fields/TagsInput.tsx';
import { DistrictInput } from '../trees/DistrictInput.tsx';

const WIDE = { flex: 1, minWidth: 240 };

/** What the register says of a person, beside the certificates. */
export function InspectorInputs() {
  const rosters = useEnumChoices('InspectorRoster', Object.keys(InspectorRoster));
  return (
    <>
      <TextInput source="name" validate={required()} sx={WIDE} />
      <TextInput source="staffNumber" sx={WIDE} />
      <SelectInput source="roster" choices={rosters} validate={required()} sx={WIDE} />
      <TagsInput source="specialities" known={Object.keys(specialities)} />
      <DistrictInput source="regions" several />
      <TextInput source="mobile" sx={WIDE} />
      <TextInput source="idNumber" sx={WIDE} />
      <BooleanInput source="expert" />
    </>
  );
}

const CONTENT = ['name', 'staffNumber', 'roster', 'mobile', 'idNumber'] as const;

/** What the form holds, as the acts take it. */
export function inspectorInput(values: Record<string, unknown>): Record<string, unknown> {
  return {
    ...filled(values, CONTENT),
    specialities: values.specialities ?? [],
    regions: values.regions ?? [],
    expert: values.expert === true,
  };
}

/** A person as the form holds them. */
export function inspectorValues(inspector: Record<string, unknown>): Record<string, unknown> {
  const { specialities, regions, expert } = inspector;
  return { ...filled(inspector, CONTENT), specialities, regions, expert };
}
