import { refusalText } from '@sunlot/glossary';
import type { ActField } from '../acts/ActDialog.tsx';
import { handIn } from '../imports/files-of-registers.ts';
import { currentLanguage } from '../providers/graphql-client.ts';

/** The papers that bear a recusal out. */
export const EVIDENCE_FILES: ActField = {
  name: 'evidenceFiles',
  label: { zh: '附上证明材料', en: 'Attach papers' },
  hint: {
    zh: 'PDF、照片或扫描件（JPEG、PNG、WebP），每份不超过 20 MB，最多 10 份。只有本人、所在单位、领导小组办公室和政策法规处能看到。',
    en: 'PDF, photos or scans (JPEG, PNG, WebP), at most 20 MB each and ten in all. Only the person, their unit, the leading-group office and the Policy & Regulations Division see them.',
  },
  kind: 'files',
  accept: '.pdf,.jpg,.jpeg,.png,.webp',
  handIn: handInPaper,
};

/** As the room says it. What is larger than it takes is not sent at all: the connection would break before the answer is read. */
const LARGEST_PAPER = 20 * 1024 * 1024;

async function handInPaper(file: File): Promise<{ digest: string; name: string }> {
  if (file.size > LARGEST_PAPER)
    throw new Error(refusalText('FILE_TOO_LARGE', { size: file.size, limit: LARGEST_PAPER }, currentLanguage()));
  return { digest: await handIn('/files/registries/recusal-evidence', file.name, file), name: file.name };
}
