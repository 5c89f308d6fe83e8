import { type Bilingual, districts, labels, specialities } from '@sunlot/glossary';
import { defineColumns } from '@sunlot/sheets';
import { whyNoCertificate } from '../inspector/certificate-number.ts';
import { numberAsKept } from '../inspector/number-as-kept.ts';

const yesNo: Record<'YES' | 'NO', Bilingual> = { YES: { zh: '是', en: 'Yes' }, NO: { zh: '否', en: 'No' } };

/**
 * The inspector registry as a sheet: one certificate a row. Who holds several stands in as many rows, of which the first says who it is and the
 * others need not say it again. An empty cell leaves what is registered as it is.
 */
export const inspectorColumns = defineColumns([
  { key: 'name', title: { zh: '姓名', en: 'Name' }, kind: 'text', required: true, maxLength: 60 },
  {
    key: 'staffNumber',
    title: { zh: '工号', en: 'Staff number' },
    kind: 'text',
    maxLength: 40,
    kept: numberAsKept,
    hint: {
      zh: '新登记的必填；一人有多个证件的，每个证件填一行，工号相同',
      en: 'Needed for whoever is new; somebody with several certificates has a row for each, with the same number',
    },
  },
  {
    key: 'roster',
    title: { zh: '名录库类别', en: 'Roster' },
    kind: 'enum',
    required: true,
    members: labels.InspectorRoster,
  },
  {
    key: 'certificateNumber',
    title: { zh: '执法证号', en: 'Certificate number' },
    kind: 'text',
    check: whyNoCertificate,
    kept: numberAsKept,
  },
  { key: 'certificateIssuer', title: { zh: '发证机关', en: 'Issuer' }, kind: 'text', maxLength: 100 },
  { key: 'certificateCategory', title: { zh: '证件类别', en: 'Certificate category' }, kind: 'text', maxLength: 60 },
  { key: 'certificateRegion', title: { zh: '证件适用区域', en: 'Certificate region' }, kind: 'text', maxLength: 60 },
  { key: 'validFrom', title: { zh: '有效期自', en: 'Valid from' }, kind: 'date' },
  { key: 'validTo', title: { zh: '有效期至', en: 'Valid to' }, kind: 'date' },
  { key: 'yearlyCheckOn', title: { zh: '年检日期', en: 'Yearly check' }, kind: 'date' },
  {
    key: 'specialities',
    title: { zh: '专业标签', en: 'Specialities' },
    kind: 'list',
    members: specialities,
    open: true,
    hint: { zh: '也可填写其他标签，用顿号分隔', en: 'Other tags as well, separated by commas' },
  },
  { key: 'regions', title: { zh: '执法区域', en: 'Regions' }, kind: 'list', members: districts },
  { key: 'expert', title: { zh: '专家', en: 'Expert' }, kind: 'enum', members: yesNo },
  { key: 'mobile', title: { zh: '手机', en: 'Mobile' }, kind: 'text', maxLength: 20 },
  { key: 'idNumber', title: { zh: '身份证号', en: 'Id number' }, kind: 'text', maxLength: 18, kept: numberAsKept },
  {
    key: 'organizationName',
    title: { zh: '所属单位', en: 'Organization' },
    kind: 'text',
    maxLength: 100,
    hint: {
      zh: '留空即为上传时所选单位；一份名单含多个单位的，用于区分人员',
      en: 'Empty for the unit chosen at the upload; in a list of several units it tells whose each person is',
    },
  },
  { key: 'status', title: { zh: '状态', en: 'Status' }, kind: 'enum', members: labels.InspectorStatus, outOnly: true },
]);
