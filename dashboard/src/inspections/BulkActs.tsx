import { verbs } from '@sunlot/glossary';
import { BulkButton } from '../acts/BulkButton.tsx';
import { issueNotices, publishInspections } from './inspections.operations.ts';
import { useNoticeFields } from './notice-fields.ts';

const VISITS = { idsAs: 'inspectionIds', named: 'objectName' };

/** Issues a notice to every visit chosen. */
export function BulkNoticeButton() {
  return <BulkButton {...VISITS} label={verbs.issueNotices} operation={issueNotices} fields={useNoticeFields()} />;
}

/** Publishes every visit chosen: two hundred in four clicks (U6). */
export function BulkPublishButton() {
  return <BulkButton {...VISITS} label={verbs.publishInspections} operation={publishInspections} fields={[]} />;
}
