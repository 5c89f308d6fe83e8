import { districts, labels } from '@sunlot/glossary';
import { defineColumns } from '@sunlot/sheets';
import { codeAsKept, whyNoCode } from './why-no-code.ts';

/** The object registry as a sheet. An empty cell leaves what is registered as it is. */
export const objectColumns = defineColumns([
  {
    key: 'name',
    title: { zh: '名称', en: 'Name' },
    kind: 'text',
    required: true,
    maxLength: 200,
    example: '长春某某汽车销售有限公司',
  },
  {
    key: 'creditCode',
    title: { zh: '统一社会信用代码', en: 'Credit code' },
    kind: 'code',
    unique: true,
    check: whyNoCode,
    kept: codeAsKept,
    hint: {
      zh: '18 位代码，或 15 位注册号；单元格须为文本格式',
      en: '18 characters, or the 15-digit registration number; keep the cell as text',
    },
    example: '912201011239989159',
  },
  { key: 'kind', title: { zh: '对象类型', en: 'Kind' }, kind: 'enum', required: true, members: labels.ObjectKind },
  { key: 'districtCode', title: { zh: '所在区县', en: 'District' }, kind: 'enum', required: true, members: districts },
  { key: 'zone', title: { zh: '功能区', en: 'Functional zone' }, kind: 'text', maxLength: 60 },
  { key: 'address', title: { zh: '地址', en: 'Address' }, kind: 'text', maxLength: 300 },
  { key: 'legalRepresentative', title: { zh: '法定代表人', en: 'Legal representative' }, kind: 'text', maxLength: 100 },
  { key: 'contact', title: { zh: '联系人', en: 'Contact' }, kind: 'text', maxLength: 100 },
  { key: 'phone', title: { zh: '联系电话', en: 'Phone' }, kind: 'text', maxLength: 30 },
  { key: 'status', title: { zh: '登记状态', en: 'Status' }, kind: 'enum', members: labels.ObjectStatus },
  {
    key: 'registrationAuthority',
    title: { zh: '登记机关', en: 'Registration authority' },
    kind: 'text',
    maxLength: 200,
  },
  { key: 'industry', title: { zh: '所属行业', en: 'Industry' }, kind: 'text', maxLength: 200 },
  { key: 'foundedOn', title: { zh: '成立日期', en: 'Founded on' }, kind: 'date' },
  {
    key: 'labels',
    title: { zh: '标签', en: 'Labels' },
    kind: 'list',
    maxLength: 500,
    members: labels.BusinessLine,
    open: true,
    hint: { zh: '也可填写其他标签，用顿号分隔', en: 'Other labels as well, separated by commas' },
  },
  {
    key: 'itemCodes',
    title: { zh: '适用抽查事项编码', en: 'Applicable item codes' },
    kind: 'list',
    maxLength: 1000,
    hint: { zh: '填写事项编码，用顿号分隔', en: 'Item codes, separated by commas' },
  },
  {
    key: 'divisionName',
    title: { zh: '责任处室', en: 'Division' },
    kind: 'text',
    maxLength: 100,
    hint: {
      zh: '留空即为上传时所选单位；一份名单含多个处室的，用于区分没有代码的对象',
      en: 'Empty for the one chosen at the upload; in a list of several divisions it tells objects without a code apart',
    },
  },
]);
