import { LicenceKind, verbs } from '@sunlot/glossary';
import { RecordContextProvider, useRecordContext } from 'react-admin';
import { ActButton } from '../acts/ActButton.tsx';
import { useEnumChoices } from '../fields/EnumField.tsx';
import { endLicence, recordLicence } from './objects.operations.ts';
import { objectsWords } from './objects.words.ts';

const { fields } = objectsWords;

/** Enters a licence, or its renewal under the same number. */
export function RecordLicenceButton() {
  const kinds = useEnumChoices('LicenceKind', Object.keys(LicenceKind));
  return (
    <ActButton
      allowed="update"
      label={verbs.recordLicence}
      operation={recordLicence}
      idAs="objectId"
      explains={EXPLAINS}
      fields={[
        { name: 'kind', label: fields.licenceKind!, kind: 'choice', choices: kinds, required: true },
        { name: 'title', label: TITLE, kind: 'text' },
        { name: 'number', label: fields.number!, kind: 'text', required: true },
        { name: 'issuer', label: fields.issuer!, kind: 'text', required: true },
        { name: 'issuedOn', label: fields.issuedOn!, kind: 'day' },
        { name: 'validTo', label: VALID_TO, kind: 'day' },
      ]}
      variant="text"
    />
  );
}

/** Notes that a licence was withdrawn or given back. */
export function EndLicenceButton({ licenceId }: { licenceId: string }) {
  const allowed = ((useRecordContext()?.allowed ?? []) as string[]).includes('update');
  return (
    <RecordContextProvider value={{ id: licenceId, allowed: allowed ? ['endLicence'] : [] }}>
      <ActButton
        allowed="endLicence"
        label={verbs.endLicence}
        operation={endLicence}
        idAs="licenceId"
        fields={[{ name: 'reason', label: { zh: '理由', en: 'Reason' }, kind: 'multiline', required: true }]}
        variant="text"
      />
    </RecordContextProvider>
  );
}

const EXPLAINS = {
  zh: '换发或延期时，用原发证机关和证件号码再次登记即可。',
  en: 'A renewal is entered again under the same issuer and number.',
};
const TITLE = { zh: '证件名称（其他许可证件必填）', en: 'Title (needed for another kind)' };
const VALID_TO = { zh: '有效期至（不填为长期有效）', en: 'Valid until (empty: no end)' };
