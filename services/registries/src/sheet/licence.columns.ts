import { labels } from '@sunlot/glossary';
import { defineColumns } from '@sunlot/sheets';
import { whyNoCode } from './why-no-code.ts';

/** The licences of objects as a sheet, the way offices keep them: one paper a row, beside the code of who holds it. */
export const licenceColumns = defineColumns([
  {
    key: 'creditCode',
    title: { zh: '统一社会信用代码', en: 'Credit code' },
    kind: 'code',
    check: whyNoCode,
    hint: {
      zh: '持证对象的代码，须已在名录库中；没有代码的对象，其证件在对象页面登记',
      en: 'The code of who holds it, who must be in the registry; a licence of an object without a code is entered on its page',
    },
    example: '912201011239989159',
  },
  {
    key: 'objectName',
    title: { zh: '名称', en: 'Name' },
    kind: 'text',
    maxLength: 200,
    hint: { zh: '仅供核对，导入时不读取', en: 'For the eye only: it is not read' },
  },
  {
    key: 'kind',
    title: { zh: '证件类型', en: 'Kind of licence' },
    kind: 'enum',
    required: true,
    members: labels.LicenceKind,
  },
  {
    key: 'title',
    title: { zh: '证件名称', en: 'Title' },
    kind: 'text',
    maxLength: 100,
    hint: { zh: '“其他许可证件”必填', en: 'Needed for another licence than those named' },
  },
  {
    key: 'number',
    title: { zh: '证件号码', en: 'Number' },
    kind: 'text',
    required: true,
    maxLength: 60,
    example: '油零售证书第2201001号',
  },
  {
    key: 'issuer',
    title: { zh: '发证机关', en: 'Issued by' },
    kind: 'text',
    required: true,
    maxLength: 200,
    example: '吉林省商务厅',
  },
  { key: 'issuedOn', title: { zh: '发证日期', en: 'Issued' }, kind: 'date' },
  { key: 'validTo', title: { zh: '有效期至', en: 'Valid until' }, kind: 'date' },
]);
