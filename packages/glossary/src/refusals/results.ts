import type { RefusalTable } from '../refusal.ts';

export const resultsRefusals = {
  NOTICE_UNDER_48_HOURS: {
    zh: '检查告知书须在检查前 48 小时以上送达；送达时间 {servedAt:moment}，计划检查时间 {plannedStart:moment}，相距 {hours:hours}，最早可为 {earliest:moment}',
    en: 'The notice is served at least 48 hours before the visit; served at {servedAt:moment}, planned for {plannedStart:moment}, {hours:hours} apart, the earliest is {earliest:moment}',
    remedy: { zh: '请将检查时间改为 {earliest:moment} 或以后', en: 'Move the visit to {earliest:moment} or later' },
  },
  INSPECTION_OTHER_DIVISION: {
    zh: '本次检查由 {division} 负责，您属于 {mine}',
    en: 'This inspection belongs to {division}; you belong to {mine}',
    remedy: { zh: '请由该处室办理', en: 'Have that division do it' },
  },
  NOTICE_MISSING: {
    zh: '“{objectName}”尚未发出检查告知书',
    en: 'No notice has been issued to “{objectName}”',
    remedy: { zh: '请先发出检查告知书', en: 'Issue the notice first' },
  },
  NOTICE_ALREADY_ISSUED: {
    zh: '告知书 {noticeNumber} 已于 {issuedAt:moment} 发出',
    en: 'Notice {noticeNumber} was issued at {issuedAt:moment}',
    remedy: { zh: '无需重复发出', en: 'Nothing more is needed' },
  },
  SERVICE_MISSING: {
    zh: '告知书 {noticeNumber} 尚无送达回证',
    en: 'Notice {noticeNumber} has no proof of service',
    remedy: { zh: '请先登记送达', en: 'Record the service first' },
  },
  SERVICE_BEFORE_NOTICE: {
    zh: '送达时间 {servedAt:moment} 早于告知书发出时间 {issuedAt:moment}',
    en: 'The service at {servedAt:moment} lies before the notice of {issuedAt:moment}',
    remedy: { zh: '请核对送达时间', en: 'Check the time of service' },
  },
  SERVICE_IN_FUTURE: {
    zh: '送达时间 {servedAt:moment} 晚于现在',
    en: 'The service at {servedAt:moment} lies in the future',
    remedy: { zh: '请在送达之后登记', en: 'Record it once it has been served' },
  },
  SERVICE_REFUSAL_UNWITNESSED: {
    zh: '拒收须注明理由和见证人',
    en: 'A refused service needs the reason and a witness',
    remedy: { zh: '请补充拒收理由和见证人', en: 'Add the reason and the witness' },
  },
  RECORD_TOO_EARLY: {
    zh: '计划检查时间为 {plannedStart:moment}，此前不得填写检查结果（填写的结束日期为 {endedOn:day}）',
    en: 'The visit is planned for {plannedStart:moment}; no result is recorded before (the end given is {endedOn:day})',
    remedy: { zh: '请在检查之后填写', en: 'Record it after the visit' },
  },
  RECORD_IN_FUTURE: {
    zh: '检查结束日期 {endedOn:day} 晚于今天',
    en: 'The end of the inspection, {endedOn:day}, lies in the future',
    remedy: { zh: '请在检查结束后填写', en: 'Record it once the inspection has ended' },
  },
  RECORD_LATE_NEEDS_REASON: {
    zh: '检查结束于 {endedOn:day}，应当日填写；特殊情况可至 {dueOn:day}，但须说明理由',
    en: 'The inspection ended on {endedOn:day} and is recorded the same day; special cases until {dueOn:day}, with the reason',
    remedy: { zh: '请填写逾期理由', en: 'Give the reason' },
  },
  RECORD_TOO_LATE: {
    zh: '检查结束于 {endedOn:day}，特殊情况的最迟录入日 {dueOn:day} 已过',
    en: 'The inspection ended on {endedOn:day}; even special cases were due on {dueOn:day}',
    remedy: { zh: '请报领导小组办公室裁定', en: 'Ask the leading-group office for a ruling' },
  },
  RECORD_ITEM_MISSING: {
    zh: '尚有事项未填写结果：{items}',
    en: 'Items without a result: {items}',
    remedy: { zh: '请逐项填写', en: 'Enter a result for each item' },
  },
  RECORD_ITEM_UNKNOWN: {
    zh: '事项 {itemCode} 不属于本次检查',
    en: 'Item {itemCode} is not part of this inspection',
    remedy: {
      zh: '请删除该事项；新发现的问题请登记案件线索',
      en: 'Remove it; register a case lead for anything else found',
    },
  },
  RECORD_NOT_IN_TEAM: {
    zh: '您不是检查 {number} 的检查人员，也不属于负责处室',
    en: 'You are neither in the team of inspection {number} nor of the division that answers for it',
    remedy: { zh: '请由检查组成员或负责处室填写', en: 'A member of the team or that division has to record it' },
  },
  RECORD_FINDING_MISSING: {
    zh: '事项 {itemCode} 发现问题，须写明检查情况',
    en: 'Item {itemCode} has a problem and needs its finding in words',
    remedy: { zh: '请写明检查情况', en: 'Describe the finding' },
  },
  RESULT_EXCLUDES_OTHERS: {
    zh: '事项 {itemCode} 的“未发现问题”不能与其他结果并列',
    en: '“No problem found” for item {itemCode} excludes every other result',
    remedy: { zh: '请只保留一种结果', en: 'Keep one of them' },
  },
  RECORD_RESULT_TWICE: {
    zh: '事项 {itemCode} 的结果“{result:ResultCode}”填写了两次',
    en: 'Item {itemCode} has the result “{result:ResultCode}” twice',
    remedy: { zh: '请合并为一条', en: 'Make them one' },
  },
  FOLLOW_UP_WITHOUT_PROBLEM: {
    zh: '事项 {itemCode} 的结果为“{result:ResultCode}”，不应有后续处理',
    en: 'Item {itemCode} has the result “{result:ResultCode}” and therefore no follow-up',
    remedy: { zh: '请更正结果或删除后续处理', en: 'Correct the result or remove the follow-up' },
  },
  FOLLOW_UP_MISSING: {
    zh: '事项 {itemCode} 的结果为“{result:ResultCode}”，须选择后续处理',
    en: 'Item {itemCode} has the result “{result:ResultCode}” and needs a follow-up',
    remedy: { zh: '请选择后续处理方式', en: 'Choose the follow-up' },
  },
  CORRECT_BY_MISSING: {
    zh: '事项 {itemCode} 责令限期改正，须写明不早于 {endedOn:day} 的改正期限',
    en: 'Item {itemCode} is ordered to be corrected and needs the date by which, not before {endedOn:day}',
    remedy: { zh: '请填写改正期限', en: 'Give the date' },
  },
  PUBLICATION_OTHER_DIVISION: {
    zh: '谁检查、谁录入、谁公开：应由 {division} 公示，您属于 {mine}',
    en: 'Who inspects publishes: this belongs to {division}, you belong to {mine}',
    remedy: { zh: '请由该处室公示', en: 'Have that division publish it' },
  },
  PUBLICATION_BY_RECORDER: {
    zh: '“{objectName}”的检查结果由您录入，不能由您公示',
    en: 'You recorded the result of “{objectName}”, so you do not publish it',
    remedy: { zh: '请由本处室其他人员公示', en: 'Have a colleague of your division publish it' },
  },
  PUBLICATION_NOT_READY: {
    zh: '“{objectName}”的检查结果尚未录入，当前为“{state:InspectionState}”',
    en: 'The result of “{objectName}” has not been recorded; it is in state “{state:InspectionState}”',
    remedy: { zh: '请先录入检查结果', en: 'Record the result first' },
  },
  ALREADY_PUBLISHED: {
    zh: '检查 {number} 的结果已于 {publishedAt:moment} 公示，不能更改',
    en: 'The result of inspection {number} was published at {publishedAt:moment} and does not change',
    remedy: { zh: '如有错误，请另行发布更正', en: 'If it is wrong, publish a correction' },
  },
  END_DATE_NOT_DISPUTED: {
    zh: '任务 {taskNumber} 的检查尚未全部结束，无可裁定的结束日期',
    en: 'The inspections of task {taskNumber} are not all finished; there is no end date to rule on',
    remedy: { zh: '请等待全部检查录入', en: 'Wait until every visit has its record' },
  },
  PLATFORM_ANSWER_UNASKED: {
    zh: '登记表 {recordNumber} 不在报送批次 {number} 中，或已有回执',
    en: 'Record {recordNumber} was not handed over with {number}, or has its answer already',
    remedy: { zh: '请核对登记表编号和批次', en: 'Check the number and the export' },
  },
  CAMERA_ALREADY_REGISTERED: {
    zh: '执法记录仪 {camera}（序列号 {serialNumber}）已经登记',
    en: 'Camera {camera} with serial number {serialNumber} is registered already',
    remedy: {
      zh: '请核对名称和序列号，两者均不得重复',
      en: 'Check its name and its number; neither may be given twice',
    },
  },
  CAMERA_NOT_AVAILABLE: {
    zh: '执法记录仪 {camera} 已借出，应于 {dueOn:day} 归还',
    en: 'Camera {camera} is on loan until {dueOn:day}',
    remedy: { zh: '请选择其他设备', en: 'Choose another one' },
  },
  CAMERA_TOO_EARLY: {
    zh: '执法记录仪凭检查告知书在检查前一天起借用；检查日期为 {plannedOn:day}，自 {from:day} 可借',
    en: 'A camera is lent on the strength of the notice, from the day before; the visit is on {plannedOn:day}, so from {from:day}',
    remedy: { zh: '请在 {from:day} 及以后办理', en: 'Come back on {from:day} or later' },
  },
  CAMERA_VISIT_OVER: {
    zh: '该检查当前为“{state:InspectionState}”，不再需要执法记录仪',
    en: 'This inspection is in state “{state:InspectionState}” and needs no camera any more',
    remedy: { zh: '请核对检查编号', en: 'Check which inspection it is' },
  },
  CAMERA_ALREADY_BACK: {
    zh: '借用单 {number} 的设备已于 {returnedAt:moment} 归还',
    en: 'The camera of loan {number} came back at {returnedAt:moment}',
    remedy: { zh: '无需重复办理', en: 'Nothing more is needed' },
  },
} as const satisfies RefusalTable;
