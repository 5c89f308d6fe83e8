import type { ResourceWords } from '../providers/words.ts';

export const ledgerWords: ResourceWords = {
  name: { zh: '任务台账', en: 'Task ledger' },
  fields: {
    number: { zh: '任务编号', en: 'Task' },
    title: { zh: '任务名称', en: 'Title' },
    planNumber: { zh: '计划编号', en: 'Plan' },
    planKind: { zh: '类型', en: 'Kind' },
    kind: { zh: '类型', en: 'Kind' },
    year: { zh: '年度', en: 'Year' },
    initiatorName: { zh: '责任处室', en: 'Owner' },
    initiatorId: { zh: '责任处室', en: 'Owner' },
    stage: { zh: '环节', en: 'Stage' },
    dueOn: { zh: '期限', en: 'Due' },
    light: { zh: '红黄绿灯', en: 'Light' },
    poolSize: { zh: '名录库', en: 'Pool' },
    drawn: { zh: '抽中', en: 'Drawn' },
    noticed: { zh: '已告知', en: 'Noticed' },
    recorded: { zh: '已检查', en: 'Recorded' },
    published: { zh: '已公示', en: 'Published' },
    problems: { zh: '发现问题', en: 'Problems' },
    referralsOpen: { zh: '移送未办结', en: 'Open referrals' },
    escrowOpenedAt: { zh: '启用密钥托管', en: 'Escrow opened' },
    joint: { zh: '部门联合', en: 'Joint' },
    educationWaiver: { zh: '普法免除', en: 'Education waived' },
    updatedAt: { zh: '更新时间', en: 'Updated' },
    search: { zh: '搜索', en: 'Search' },
  },
  words: {
    empty: {
      zh: '任务由批准的计划生成后，逐环节记在这里。',
      en: 'A task appears here once it is made from an approved plan.',
    },
    escrow_opened: { zh: '托管已启用', en: 'escrow opened' },
    escrow_opened_at: {
      zh: '%{at} 由持有托管份额的单位还原密钥，抽取得以完成',
      en: '%{at}: the holders of shares in escrow rebuilt the secret, so that the draw could be finished',
    },
    export: { zh: '导出本页列', en: 'Export' },
    provisional: { zh: '暂定（该年节假日安排未公布）', en: 'Provisional: that year’s holidays are not announced yet' },
  },
};
