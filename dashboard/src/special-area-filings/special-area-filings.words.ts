import type { ResourceWords } from '../providers/words.ts';

export const specialAreaFilingsWords: ResourceWords = {
  name: { zh: '重点领域检查备案', en: 'Special-area filings' },
  fields: {
    number: { zh: '备案编号', en: 'Number' },
    state: { zh: '状态', en: 'State' },
    area: { zh: '重点领域', en: 'Special key area' },
    itemCode: { zh: '事项编码', en: 'Item code' },
    itemName: { zh: '检查事项', en: 'Item' },
    objectName: { zh: '检查对象', en: 'Object' },
    basis: { zh: '法律依据', en: 'Legal basis' },
    whyNotDrawn: { zh: '不采取随机抽查的理由', en: 'Why it is not drawn' },
    plannedOn: { zh: '计划检查日期', en: 'Planned for' },
    method: { zh: '检查方式', en: 'Method' },
    staff: { zh: '检查人员', en: 'Inspectors' },
    jointTaskNumber: { zh: '参加的联合抽查任务', en: 'Joint task it takes part in' },
    organizationName: { zh: '填报单位', en: 'Filed in by' },
    submittedByName: { zh: '填报人', en: 'Submitted by' },
    submittedAt: { zh: '填报时间', en: 'Submitted' },
    opinion: { zh: '审核意见', en: 'Opinion' },
    reviewedByName: { zh: '审核人', en: 'Reviewed by' },
    filedOn: { zh: '备案日期', en: 'Filed on' },
  },
  words: {
    empty: {
      zh: '处室对特殊重点领域的检查报备后列在这里。',
      en: 'A division’s filed inspection of a special key area stands here.',
    },
    basics: { zh: '备案表', en: 'Filing' },
    basis_hint: { zh: '写明法律法规名称和条款', en: 'The law and its article' },
    staff_hint: { zh: '每行一人，至少两人', en: 'One a line, two at least' },
    rule: {
      zh: '特殊重点领域的检查可以不随机抽取，但须有明确的法律法规依据，并报政策法规处备案。',
      en: 'A special key area may be inspected without a draw, on an explicit legal basis and once it is filed.',
    },
  },
};
