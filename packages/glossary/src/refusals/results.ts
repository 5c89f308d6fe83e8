import type { RefusalTable } from '../refusal.ts';

export const resultsRefusals = {
  NOTICE_UNDER_48_HOURS: {
    zh: '检查告知书须提前 48 小时以上送达;计划检查时间 {plannedStart:moment},距现在 {hours:hours},最早可为 {earliestAt:moment}',
    en: 'The notice is served more than 48 hours before; the visit is planned for {plannedStart:moment}, {hours:hours} from now, the earliest is {earliestAt:moment}',
    remedy: { zh: '请将检查时间改为 {earliestAt:moment} 或以后', en: 'Move the visit to {earliestAt:moment} or later' },
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
    zh: '送达时间 {servedAt:moment},满 48 小时为 {earliestAt:moment},检查时间早于此',
    en: 'Served at {servedAt:moment}; 48 hours are up at {earliestAt:moment} and the visit lies before',
    remedy: { zh: '请核对检查时间', en: 'Check when the visit took place' },
  },
  RECORD_IN_FUTURE: {
    zh: '检查结束日期 {endedOn:day} 晚于今天',
    en: 'The end of the inspection, {endedOn:day}, lies in the future',
    remedy: { zh: '请在检查结束后填写', en: 'Record it once the inspection has ended' },
  },
  RECORD_LATE_NEEDS_REASON: {
    zh: '检查结束于 {endedOn:day},应当日填写;逾期填写须说明特殊情况',
    en: 'The inspection ended on {endedOn:day} and is recorded the same day; a late record needs its reason',
    remedy: { zh: '请填写逾期理由', en: 'Give the reason' },
  },
  RECORD_TOO_LATE: {
    zh: '检查结束于 {endedOn:day},特殊情况的最迟录入日 {dueOn:day} 已过',
    en: 'The inspection ended on {endedOn:day}; even special cases were due on {dueOn:day}',
    remedy: { zh: '请报领导小组办公室裁定', en: 'Ask the leading-group office for a ruling' },
  },
  RECORD_ITEM_MISSING: {
    zh: '尚有事项未填写结果:{items}',
    en: 'Items without a result: {items}',
    remedy: { zh: '请逐项填写', en: 'Enter a result for each item' },
  },
  RECORD_ITEM_UNKNOWN: {
    zh: '事项 {itemCode} 不属于本次检查',
    en: 'Item {itemCode} is not part of this inspection',
    remedy: {
      zh: '请删除该事项;新发现的问题请登记案件线索',
      en: 'Remove it; register a case lead for anything else found',
    },
  },
  RECORD_NOT_IN_TEAM: {
    zh: '您不是本次检查的检查人员',
    en: 'You are not in the team of this inspection',
    remedy: { zh: '请由检查组成员填写', en: 'A member of the team has to record it' },
  },
  RECORD_FINDING_MISSING: {
    zh: '事项 {itemCode} 发现问题,须写明检查情况',
    en: 'Item {itemCode} has a problem and needs its finding in words',
    remedy: { zh: '请写明检查情况', en: 'Describe the finding' },
  },
  RESULT_EXCLUDES_OTHERS: {
    zh: '事项 {itemCode} 的“未发现问题”不能与其他结果并列',
    en: '“No problem found” for item {itemCode} excludes every other result',
    remedy: { zh: '请只保留一种结果', en: 'Keep one of them' },
  },
  FOLLOW_UP_MISSING: {
    zh: '事项 {itemCode} 的结果为“{result:ResultCode}”,须选择后续处理',
    en: 'Item {itemCode} has the result “{result:ResultCode}” and needs a follow-up',
    remedy: { zh: '请选择后续处理方式', en: 'Choose the follow-up' },
  },
  CORRECT_BY_MISSING: {
    zh: '责令限期改正须写明改正期限',
    en: 'An order to correct needs the date by which',
    remedy: { zh: '请填写改正期限', en: 'Give the date' },
  },
  INSPECTOR_CERTIFICATE_LAPSED: {
    zh: '{name} 的证件有效期至 {validTo:day},检查日期为 {endedOn:day}',
    en: 'The certificate of {name} was valid until {validTo:day}; the visit was on {endedOn:day}',
    remedy: {
      zh: '请核对证件信息,或报告领导小组办公室',
      en: 'Check the certificate, or report it to the leading-group office',
    },
  },
  PUBLICATION_OTHER_DIVISION: {
    zh: '谁检查、谁录入、谁公开:应由 {divisionName} 公示',
    en: 'Who inspects publishes: this belongs to {divisionName}',
    remedy: { zh: '请由该处室公示', en: 'Have that division publish it' },
  },
  PUBLICATION_NOT_READY: {
    zh: '“{objectName}”的检查结果尚未录入,当前为“{state:InspectionState}”',
    en: 'The result of “{objectName}” has not been recorded; it is in state “{state:InspectionState}”',
    remedy: { zh: '请先录入检查结果', en: 'Record the result first' },
  },
  ALREADY_PUBLISHED: {
    zh: '该结果已于 {publishedAt:moment} 公示,不能更改',
    en: 'This result was published at {publishedAt:moment} and does not change',
    remedy: { zh: '如有错误,请另行发布更正', en: 'If it is wrong, publish a correction' },
  },
  END_DATE_NOT_DISPUTED: {
    zh: '任务 {taskNumber} 的检查尚未全部结束,无可裁定的结束日期',
    en: 'The inspections of task {taskNumber} are not all finished; there is no end date to rule on',
    remedy: { zh: '请等待全部检查录入', en: 'Wait until every visit has its record' },
  },
  CAMERA_NOT_AVAILABLE: {
    zh: '执法记录仪 {camera} 已借出,应于 {dueOn:day} 归还',
    en: 'Camera {camera} is on loan until {dueOn:day}',
    remedy: { zh: '请选择其他设备', en: 'Choose another one' },
  },
  CAMERA_TOO_EARLY: {
    zh: '执法记录仪凭检查告知书在检查前一天借用;检查日期为 {plannedOn:day}',
    en: 'A camera is lent on the strength of the notice, one day before; the visit is on {plannedOn:day}',
    remedy: { zh: '请在检查前一天办理', en: 'Come back the day before' },
  },
} as const satisfies RefusalTable;
