import { districtName, tagName } from '@sunlot/glossary';
import { Box } from '@mui/material';
import { useLocaleState, useTranslate } from 'react-admin';
import { useEnumWords } from '../fields/EnumField.tsx';
import { useBodies } from '../organizations/useBodies.ts';
import type { Language } from '../providers/graphql-client.ts';

interface ObjectRangeProps {
  readonly districtCodes: readonly string[];
  readonly objectKinds: readonly string[];
  readonly labels: readonly string[];
  readonly divisionIds: readonly string[];
  readonly zones: readonly string[];
}

/** Which objects a line or a task is about: one line for each thing that narrows them, or the whole city. */
export function ObjectRange({ districtCodes, objectKinds, labels, divisionIds, zones }: ObjectRangeProps) {
  const translate = useTranslate();
  const [locale] = useLocaleState();
  const kinds = useEnumWords('ObjectKind');
  const bodies = useBodies();
  const divisionName = (id: string): string => bodies.find((body) => body.id === id)?.name ?? id;
  const language = locale as Language;
  const narrowed = [
    districtCodes.map((code) => districtName(code, language)),
    zones,
    divisionIds.map(divisionName),
    objectKinds.map(kinds),
    labels.map((label) => tagName(label, language)),
  ].filter((words) => words.length > 0);
  if (narrowed.length === 0) return translate('resources.plans.whole_city');
  return narrowed.map((words) => <Box key={words.join()}>{words.join(locale === 'zh' ? '、' : ', ')}</Box>);
}
