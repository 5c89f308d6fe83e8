import { membersOf, type Words } from '../bilingual.ts';

const inspectionState = {
  DRAWN: { zh: '已抽中', en: 'Drawn' },
  NOTICED: { zh: '已告知', en: 'Noticed' },
  SERVED: { zh: '已送达', en: 'Served' },
  RECORDED: { zh: '已录入', en: 'Recorded' },
  PUBLISHED: { zh: '已公示', en: 'Published' },
  VOIDED: { zh: '已作废', en: 'Voided' },
} satisfies Words;
export const InspectionState = membersOf(inspectionState);
export type InspectionState = keyof typeof inspectionState;

const serviceMethod = {
  DIRECT: { zh: '直接送达', en: 'Direct' },
  LEFT_AT_PREMISES: { zh: '留置送达', en: 'Left at the premises' },
  POST: { zh: '邮寄送达', en: 'Post' },
  ENTRUSTED: { zh: '委托送达', en: 'Entrusted' },
  ELECTRONIC: { zh: '电子送达', en: 'Electronic, with consent' },
  PUBLIC_NOTICE: { zh: '公告送达', en: 'Public notice' },
} satisfies Words;
export const ServiceMethod = membersOf(serviceMethod);
export type ServiceMethod = keyof typeof serviceMethod;

const resultCode = {
  NO_PROBLEM: { zh: '未发现问题', en: 'No problem found' },
  PROBLEM_FOLLOW_UP: { zh: '发现问题待后续处理', en: 'Problem found, follow-up pending' },
  PROBLEM_CORRECTED: { zh: '发现问题已责令改正', en: 'Problem found, corrected on order' },
  NOT_CARRIED_ON: { zh: '未开展所检查的业务', en: 'Business not carried on' },
  CLOSED_OR_LIQUIDATING: { zh: '已停业或清算', en: 'Closed or in liquidation' },
  SERIOUS_NON_COOPERATION: { zh: '不配合检查情节严重', en: 'Serious non-cooperation' },
  DEREGISTERED_OR_MOVED: { zh: '已注销、吊销或迁出', en: 'Deregistered, revoked or moved away' },
  SAMPLE_CONFORMING: { zh: '抽检合格', en: 'Sample conforming' },
  SAMPLE_NON_CONFORMING: { zh: '抽检不合格', en: 'Sample non-conforming' },
} satisfies Words;
/** The result of one item. NO_PROBLEM excludes every other result of the same item. */
export const ResultCode = membersOf(resultCode);
export type ResultCode = keyof typeof resultCode;

const followUp = {
  NONE: { zh: '无需后续处理', en: 'None' },
  STOP_AND_REPORT: { zh: '中止检查并报日常监管机构', en: 'Stop and report to the daily supervisor' },
  ORDER_TO_CORRECT: { zh: '责令限期改正', en: 'Order to correct by a date' },
  HAND_TO_CASE_BODY: { zh: '固定证据并移交办案机构', en: 'Fix evidence and hand to the case body' },
  NOTIFY_DEPARTMENT: { zh: '告知其他部门', en: 'Notify another department' },
  OTHER: { zh: '其他', en: 'Other' },
} satisfies Words;
export const FollowUp = membersOf(followUp);
export type FollowUp = keyof typeof followUp;

const platformDeliveryState = {
  INCOMPLETE: { zh: '要素不全', en: 'Incomplete' },
  HANDED_OVER: { zh: '已报送', en: 'Handed over' },
  ACCEPTED: { zh: '平台已接收', en: 'Accepted' },
  REJECTED: { zh: '平台已退回', en: 'Rejected' },
} satisfies Words;
/** Where a record stands with the enforcement entry platform (R37). */
export const PlatformDeliveryState = membersOf(platformDeliveryState);
export type PlatformDeliveryState = keyof typeof platformDeliveryState;

export const resultsLabels = {
  InspectionState: inspectionState,
  ServiceMethod: serviceMethod,
  ResultCode: resultCode,
  FollowUp: followUp,
  PlatformDeliveryState: platformDeliveryState,
};
