import type { RefusalTable } from '../refusal.ts';

export const planningRefusals = {
  PLAN_BELOW_RATIO: {
    zh: '“{itemName}”的抽查比例不得低于 {bound:percent}；计划为 {asked:percent}，名录库共 {poolSize:count} 户',
    en: 'The ratio of “{itemName}” may not be below {bound:percent}; the plan has {asked:percent} of {poolSize:count} objects',
    remedy: { zh: '请提高比例至 {bound:percent} 以上', en: 'Raise the ratio to {bound:percent} or more' },
  },
  PLAN_ABOVE_RATIO: {
    zh: '“{itemName}”的抽查比例不得高于 {bound:percent}；计划为 {asked:percent}，名录库共 {poolSize:count} 户',
    en: 'The ratio of “{itemName}” may not be above {bound:percent}; the plan has {asked:percent} of {poolSize:count} objects',
    remedy: { zh: '请降低比例至 {bound:percent} 以下', en: 'Lower the ratio to {bound:percent} or less' },
  },
  PLAN_NOT_APPROVED: {
    zh: '计划 {planNumber} 当前为“{state:PlanState}”，未经市司法局批准不能生成任务',
    en: 'Plan {planNumber} is in state “{state:PlanState}”; no task without the Justice Bureau’s approval',
    remedy: { zh: '请先完成报送与审核', en: 'Have it submitted and approved first' },
  },
  PLAN_EMPTY: {
    zh: '计划没有任何抽查条目',
    en: 'The plan has no line',
    remedy: { zh: '请至少添加一条', en: 'Add at least one' },
  },
  PLAN_LINE_NOT_FOUND: {
    zh: '计划中没有该条目（{lineId}）',
    en: 'The plan has no such line ({lineId})',
    remedy: { zh: '请刷新后重选', en: 'Refresh and choose again' },
  },
  PLAN_LINE_HAS_TASK: {
    zh: '该计划条目已生成任务 {taskNumber}',
    en: 'This line already has task {taskNumber}',
    remedy: { zh: '请在该任务上继续办理', en: 'Go on with that task' },
  },
  PLAN_PERIOD_INVALID: {
    zh: '检查期间 {inspectFrom:day} 至 {inspectTo:day} 不在计划年度 {year} 内或起止颠倒',
    en: 'The period {inspectFrom:day} to {inspectTo:day} is outside {year} or runs backwards',
    remedy: { zh: '请更正检查期间', en: 'Correct the period' },
  },
  PLAN_INITIATOR_MISSING: {
    zh: '联合抽查至少需要两个部门，现有 {departments:count} 个',
    en: 'A joint inspection needs at least two departments; there are {departments:count}',
    remedy: { zh: '请添加参与部门', en: 'Add a participating department' },
  },
  PLAN_TEAM_TOO_SMALL: {
    zh: '检查组至少 2 人，计划为 {seats:count} 人',
    en: 'A team has at least 2 inspectors; the plan has {seats:count}',
    remedy: { zh: '请增加检查人员席位', en: 'Add a seat' },
  },
  PLAN_SEAT_ITEM_FOREIGN: {
    zh: '“{organizationName}”承担的事项 {itemCode} 不在该计划条目内',
    en: 'Item {itemCode}, which “{organizationName}” is to answer for, is not in this line',
    remedy: {
      zh: '请将该事项列入条目，或从该部门的事项中去掉',
      en: 'Add the item to the line, or take it from that department',
    },
  },
  PLAN_SPECIALITY_UNSEATED: {
    zh: '事项 {itemCode}“{itemName}”要求检查人员具备“{speciality:tag}”专长，但承担该事项的席位均未提出此要求',
    en: 'Item {itemCode} “{itemName}” asks for inspectors who know “{speciality:tag}”, and no seat that answers for it asks for that',
    remedy: {
      zh: '请在承担该事项的一个部门席位上填写专长要求“{speciality:tag}”',
      en: 'Ask for “{speciality:tag}” in a seat of a department that answers for it',
    },
  },
  SPECIAL_AREA_ALONE: {
    zh: '特殊重点领域事项 {itemCode} 必须参与部门联合抽查',
    en: 'Special-key-area item {itemCode} must take part in a joint inspection',
    remedy: {
      zh: '请列入部门联合抽查计划，或提交重点领域检查备案',
      en: 'Put it into a joint plan, or file a special-area inspection',
    },
  },
  ADJUSTMENT_NEEDED: {
    zh: '计划 {planNumber} 已批准，只能通过调整程序更改',
    en: 'Plan {planNumber} is approved and changes only through an adjustment',
    remedy: { zh: '请提出调整，报市司法局审核', en: 'Propose an adjustment to the Justice Bureau' },
  },
  ADJUSTMENT_TOUCHES_TASK: {
    zh: '条目“{lineTitle}”已生成任务 {taskNumber}，不能调整',
    en: 'Line “{lineTitle}” already has task {taskNumber} and cannot be adjusted',
    remedy: { zh: '请先取消该任务', en: 'Cancel the task first' },
  },
  AD_HOC_TOO_LATE: {
    zh: '临时性检查须在拟检查日期前 {requiredDays:count} 天以上申请；拟检查日期 {intendedOn:day}，最迟应于 {latestOn:day} 申请',
    en: 'An ad-hoc inspection is applied for at least {requiredDays:count} days before; for {intendedOn:day} the last day was {latestOn:day}',
    remedy: {
      zh: '请将拟检查日期改为 {earliest:day} 或以后',
      en: 'Move the intended date to {earliest:day} or later',
    },
  },
  AD_HOC_BASIS_MISSING: {
    zh: '临时性检查须附法律依据和上级检查文件',
    en: 'An ad-hoc inspection needs its legal basis and the superior’s document',
    remedy: { zh: '请填写法律依据并上传文件', en: 'Give the basis and attach the document' },
  },
  EDUCATION_MISSING: {
    zh: '任务 {taskNumber} 尚无普法记录，不能预告抽取',
    en: 'Task {taskNumber} has no legal education on record, so its draw cannot be announced',
    remedy: {
      zh: '请登记普法培训或表单宣传，或报政策法规处批准免除',
      en: 'Record a training or leaflet, or ask the Policy & Regulations Division for a waiver',
    },
  },
  EDUCATION_TOO_LATE: {
    zh: '普法须在检查前一个月完成；普法日期 {educatedOn:day}，检查开始 {inspectFrom:day}，最迟应为 {latestOn:day}',
    en: 'Education comes a month before inspection; it was on {educatedOn:day}, inspection begins {inspectFrom:day}, the last day was {latestOn:day}',
    remedy: {
      zh: '请推迟检查开始日期，或报政策法规处批准免除',
      en: 'Move the inspection, or ask the Policy & Regulations Division for a waiver',
    },
  },
  EDUCATION_IN_FUTURE: {
    zh: '普法日期 {educatedOn:day} 晚于今天，尚不能登记',
    en: 'The education on {educatedOn:day} has not happened yet',
    remedy: { zh: '请在普法完成后登记', en: 'Record it once it has taken place' },
  },
  DRAW_NOTICE_TOO_SHORT: {
    zh: '抽取须提前 {requiredDays:count} 天通知政策法规处；预告时间 {drawAt:moment}，最早可为 {earliest:moment}',
    en: 'The Policy & Regulations Division hears {requiredDays:count} days before a draw; {drawAt:moment} was asked, the earliest is {earliest:moment}',
    remedy: { zh: '请改为 {earliest:moment} 或以后', en: 'Choose {earliest:moment} or later' },
  },
  DRAW_AFTER_INSPECTION_START: {
    zh: '抽取时间 {drawAt:moment} 晚于检查开始日期 {inspectFrom:day}；抽取之前不得检查',
    en: 'The draw at {drawAt:moment} comes after inspection begins on {inspectFrom:day}; nobody is inspected before the draw',
    remedy: {
      zh: '请提前抽取，或通过调整程序推迟检查开始日期',
      en: 'Draw earlier, or have the beginning moved by an adjustment',
    },
  },
  TASK_DRAW_STARTED: {
    zh: '任务 {taskNumber} 已预告抽取，不能取消',
    en: 'The draw of task {taskNumber} is announced; the task cannot be cancelled',
    remedy: {
      zh: '如确有法定理由，请先作废抽取',
      en: 'If the list of void reasons provides for it, void the draw first',
    },
  },
} as const satisfies RefusalTable;
