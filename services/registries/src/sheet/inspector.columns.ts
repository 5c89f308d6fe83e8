import { type Bilingual, districts, labels, specialities } from '@sunlot/glossary';
import { defineColumns } from '@sunlot/sheets';

const yesNo: Record<'YES' | 'NO', Bilingual> = { YES: { zh: '是', en: 'Yes' }, NO: { zh: '否', en: 'No' } };

/**
 * The inspector registry as a sheet. An empty cell leaves what is registered as it is. A row brings in one certificate, a new one beside those
 * that are known; all somebody holds leave together in one cell, since any number of columns would lose the next.
 */
export const inspectorColumns = defineColumns([
  { key: 'name', title: { zh: '姓名', en: 'Name' }, kind: 'text', required: true, maxLength: 60 },
  {
    key: 'staffNumber',
    title: { zh: '工号', en: 'Staff number' },
    kind: 'code',
    required: true,
    unique: true,
    maxLength: 40,
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
    kind: 'code',
    unique: true,
    maxLength: 20,
  },
  { key: 'certificateIssuer', title: { zh: '发证机关', en: 'Issuer' }, kind: 'text', maxLength: 100 },
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
  { key: 'idNumber', title: { zh: '身份证号', en: 'Id number' }, kind: 'code', maxLength: 18 },
  { key: 'organizationName', title: { zh: '所属单位', en: 'Organization' }, kind: 'text', outOnly: true },
  { key: 'status', title: { zh: '状态', en: 'Status' }, kind: 'enum', members: labels.InspectorStatus, outOnly: true },
  { key: 'certificates', title: { zh: '所持全部证件', en: 'All certificates held' }, kind: 'text', outOnly: true },
]);
