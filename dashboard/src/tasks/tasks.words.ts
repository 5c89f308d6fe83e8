import type { ResourceWords } from '../providers/words.ts';

export const tasksWords: ResourceWords = {
  name: { zh: '抽查任务', en: 'Tasks' },
  fields: {
    number: { zh: '任务编号', en: 'Number' },
    title: { zh: '任务名称', en: 'Title' },
    state: { zh: '状态', en: 'State' },
    initiatorName: { zh: '发起部门', en: 'Initiated by' },
    inspectFrom: { zh: '检查起始日', en: 'Inspect from' },
    inspectTo: { zh: '检查截止日', en: 'Inspect to' },
    drawAt: { zh: '预告抽取时间', en: 'Draw announced for' },
    ratio: { zh: '抽查比例', en: 'Ratio' },
    plan: { zh: '所属计划', en: 'Plan' },
    year: { zh: '年度', en: 'Year' },
    planId: { zh: '计划', en: 'Plan' },
  },
  words: {
    empty: {
      zh: '计划经市司法局批准后，由发起处室在计划条目上生成任务。',
      en: 'Once the Justice Bureau approves a plan, its initiator makes tasks of its lines.',
    },
    basics: { zh: '任务', en: 'Task' },
    course: { zh: '办理进度', en: 'Course' },
    drawn_from_escrow: {
      zh: '抽取曾停滞，由托管份额还原密钥后完成：%{holders}',
      en: 'The draw had stalled and was finished from shares in escrow: %{holders}',
    },
    items: { zh: '抽查事项', en: 'Items' },
    team: { zh: '检查组构成', en: 'Team' },
    education: { zh: '普法', en: 'Legal education' },
    education_missing: {
      zh: '尚未登记普法。检查前一个月须向名录库内检查对象发放统一检查标准。',
      en: 'No legal education recorded. It must take place a month before the inspection.',
    },
    draws: { zh: '抽取', en: 'Draws' },
    draws_none: { zh: '尚未预告抽取。', en: 'No draw announced yet.' },
    attempt: { zh: '第 %{attempt} 次', en: 'Attempt %{attempt}' },
    figures: { zh: '台账数字', en: 'Figures' },
    announce_explains: {
      zh: '须提前三天（72 小时）通知政策法规处，到时在其见证下抽取。',
      en: 'The Policy & Regulations Division must hear three days (72 hours) ahead and witnesses the draw.',
    },
  },
};
