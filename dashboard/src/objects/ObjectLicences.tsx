import type { Light } from '@sunlot/glossary';
import { useRecordContext, useTranslate } from 'react-admin';
import { Box, Typography } from '@mui/material';
import { PageSection } from '../acts/PageSection.tsx';
import { useEnumWords } from '../fields/EnumField.tsx';
import { LightSign } from '../fields/LightField.tsx';
import { useDayWords } from '../fields/MomentField.tsx';
import { EndLicenceButton, RecordLicenceButton } from './LicenceActs.tsx';

interface Licence {
  readonly id: string;
  readonly kind: string;
  readonly title: string | null;
  readonly number: string;
  readonly issuer: string;
  readonly validTo: string | null;
  readonly endedOn: string | null;
  readonly light: Light;
}

/** What the object trades under, what lapses first before what lasts; what was ended is last and grey. */
export function ObjectLicences() {
  const translate = useTranslate();
  const days = useDayWords();
  const kinds = useEnumWords('LicenceKind');
  const record = useRecordContext();
  const licences = (record?.licences ?? []) as Licence[];
  const until = ({ validTo, endedOn }: Licence): string => {
    if (endedOn) return translate('resources.objects.licence_ended', { day: days(endedOn) });
    return validTo
      ? `${translate('resources.objects.fields.validTo')} ${days(validTo)}`
      : translate('resources.objects.licence_no_end');
  };
  return (
    <PageSection title="resources.objects.licences">
      {licences.length === 0 && (
        <Typography color="text.secondary">{translate('resources.objects.no_licences')}</Typography>
      )}
      {licences.map((licence) => (
        <Box key={licence.id} sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
          <LightSign light={licence.light} />
          <Typography variant="body2" color={licence.endedOn ? 'text.secondary' : 'text.primary'}>
            <strong>{licence.title ?? kinds(licence.kind)}</strong>
            {` · ${licence.number} · ${licence.issuer} · ${until(licence)}`}
          </Typography>
          {!licence.endedOn && <EndLicenceButton licenceId={licence.id} />}
        </Box>
      ))}
      {!record?.duplicateOf && <RecordLicenceButton />}
    </PageSection>
  );
}
