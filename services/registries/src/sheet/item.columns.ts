import { labels, specialities } from '@sunlot/glossary';
import { defineColumns } from '@sunlot/sheets';
import { whyNoPapers } from '../inspection-item/papers.ts';

/** The item list as a sheet. One code stands in several rows where a version is on its way beside the one in force. */
export const itemColumns = defineColumns([
  {
    key: 'code',
    title: { zh: '事项编码', en: 'Item code' },
    kind: 'code',
    required: true,
    maxLength: 40,
    example: 'CC-01',
  },
  { key: 'name', title: { zh: '事项名称', en: 'Name' }, kind: 'text', required: true, maxLength: 300 },
  { key: 'subItem', title: { zh: '子项', en: 'Sub-item' }, kind: 'text', maxLength: 300 },
  {
    key: 'category',
    title: { zh: '事项类别', en: 'Category' },
    kind: 'enum',
    required: true,
    members: labels.ItemCategory,
  },
  { key: 'basis', title: { zh: '法律依据', en: 'Legal basis' }, kind: 'text', required: true, maxLength: 2000 },
  {
    key: 'objectKind',
    title: { zh: '检查对象', en: 'Object kind' },
    kind: 'enum',
    required: true,
    members: labels.ObjectKind,
  },
  {
    key: 'methods',
    title: { zh: '检查方式', en: 'Methods' },
    kind: 'list',
    required: true,
    members: labels.InspectionMethod,
  },
  { key: 'content', title: { zh: '检查内容', en: 'Content' }, kind: 'text', maxLength: 5000 },
  {
    key: 'papers',
    title: { zh: '需准备的材料', en: 'Papers' },
    kind: 'list',
    maxLength: 22_000,
    check: whyNoPapers,
  },
  { key: 'ratioMin', title: { zh: '抽查比例下限', en: 'Ratio from' }, kind: 'number', required: true, example: '5%' },
  { key: 'ratioMax', title: { zh: '抽查比例上限', en: 'Ratio to' }, kind: 'number', required: true, example: '20%' },
  {
    key: 'frequencyOperator',
    title: { zh: '频次要求', en: 'Frequency' },
    kind: 'enum',
    members: labels.FrequencyOperator,
  },
  { key: 'frequencyCount', title: { zh: '每年次数', en: 'Times a year' }, kind: 'number' },
  {
    key: 'inspectorTag',
    title: { zh: '检查人员标签', en: 'Inspector tag' },
    kind: 'text',
    maxLength: 40,
    members: specialities,
    open: true,
  },
  { key: 'level', title: { zh: '实施层级', en: 'Level' }, kind: 'enum', required: true, members: labels.Level },
  { key: 'linkCode', title: { zh: '“互联网+监管”事项编码', en: 'Checklist code' }, kind: 'text', maxLength: 60 },
  { key: 'inForceFrom', title: { zh: '生效日期', en: 'In force from' }, kind: 'date', required: true },
  { key: 'divisionName', title: { zh: '责任处室', en: 'Division' }, kind: 'text', outOnly: true },
  { key: 'version', title: { zh: '版本', en: 'Version' }, kind: 'number', outOnly: true },
  { key: 'state', title: { zh: '状态', en: 'State' }, kind: 'enum', members: labels.ItemState, outOnly: true },
  { key: 'inForceTo', title: { zh: '失效日期', en: 'In force to' }, kind: 'date', outOnly: true },
  { key: 'basisLapsedOn', title: { zh: '依据失效日', en: 'Basis lapsed on' }, kind: 'date', outOnly: true },
]);
