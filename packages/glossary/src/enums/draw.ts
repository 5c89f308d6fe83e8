import { membersOf, type Words } from '../bilingual.ts';

const drawState = {
  QUEUED: { zh: '排队中', en: 'Queued' },
  POOL_CUT: { zh: '名单已生成', en: 'Pool cut' },
  FROZEN: { zh: '已冻结', en: 'Frozen' },
  AWAITING_ENTROPY: { zh: '等待公开随机数', en: 'Awaiting public randomness' },
  AWAITING_ESCROW: { zh: '等待托管份额', en: 'Waiting for escrowed shares' },
  WITNESSED: { zh: '见证完成', en: 'Witnessed' },
  DRAWING: { zh: '抽取中', en: 'Drawing' },
  DRAWN: { zh: '已抽取（密封）', en: 'Drawn (sealed)' },
  OPEN: { zh: '已公开', en: 'Open' },
  VOIDED: { zh: '已作废', en: 'Voided' },
  CANCELLED: { zh: '已取消', en: 'Cancelled' },
  STALLED: { zh: '未能完成', en: 'Stalled' },
} satisfies Words;
export const DrawState = membersOf(drawState);
export type DrawState = keyof typeof drawState;

const witnessState = {
  INVITED: { zh: '已邀请', en: 'Invited' },
  COMMITTED: { zh: '已承诺', en: 'Committed' },
  REVEALED: { zh: '已揭示', en: 'Revealed' },
  ABSENT: { zh: '缺席', en: 'Absent' },
} satisfies Words;
export const WitnessState = membersOf(witnessState);
export type WitnessState = keyof typeof witnessState;

const entropyKind = {
  NONE: { zh: '仅由见证人', en: 'Witnesses alone' },
  DICE_D10: { zh: '公开掷 39 次十面骰', en: '39 ten-sided dice in public' },
  DICE_D6: { zh: '公开掷 50 次六面骰', en: '50 six-sided dice in public' },
  DRAND: { zh: '公共随机信标 drand', en: 'Public beacon drand' },
} satisfies Words;
/** What comes after the last reveal, so that not even operator and all witnesses together could know the result before it. */
export const EntropyKind = membersOf(entropyKind);
export type EntropyKind = keyof typeof entropyKind;

const voidReason = {
  POOL_WRONG: { zh: '候选名单有误（有证据）', en: 'The pool was wrong, on evidence' },
  RULES_WRONG: { zh: '抽取规则与批准的计划不符', en: 'The rules differ from the approved plan' },
  WITNESSES_BELOW_REQUIRED: { zh: '见证人数不足', en: 'Fewer witnesses than required' },
  DEADLINE_PASSED: { zh: '未在期限内完成', en: 'Not finished by its deadline' },
  LIST_LEAKED: { zh: '名单在告知前泄露', en: 'The list leaked before the notice' },
  BASIS_LAPSED: { zh: '检查依据失效', en: 'The legal basis lapsed' },
  TEAMS_IMPOSSIBLE: { zh: '无法组成检查组', en: 'No feasible teams' },
  TECHNICAL_FAILURE: { zh: '技术故障', en: 'Technical failure' },
} satisfies Words;
/** The closed list. A drawn object found ineligible is replaced in its stratum; it is never a reason to draw again (R27). */
export const VoidReason = membersOf(voidReason);
export type VoidReason = keyof typeof voidReason;

const skipReason = {
  DEREGISTERED: { zh: '已注销或吊销', en: 'Deregistered or licence revoked' },
  MOVED_AWAY: { zh: '已迁出本辖区', en: 'Moved out of the area' },
  OUT_OF_SCOPE: { zh: '不属于该事项的检查对象', en: 'Not subject to the item' },
  FREQUENCY_CAP: { zh: '已达年度检查频次上限', en: 'Yearly visit cap reached' },
  DUPLICATE: { zh: '重复登记', en: 'Registered twice' },
} satisfies Words;
/** The closed list of why a drawn object should not have been in the pool. What a visit would find out is no such reason. */
export const SkipReason = membersOf(skipReason);
export type SkipReason = keyof typeof skipReason;

const replacementState = {
  PROPOSED: { zh: '待政策法规处确认', en: 'Awaiting the Policy & Regulations Division' },
  CONFIRMED: { zh: '已确认', en: 'Confirmed' },
  REFUSED: { zh: '不予替补', en: 'Refused' },
} satisfies Words;
export const ReplacementState = membersOf(replacementState);
export type ReplacementState = keyof typeof replacementState;

export const drawLabels = {
  DrawState: drawState,
  WitnessState: witnessState,
  EntropyKind: entropyKind,
  VoidReason: voidReason,
  SkipReason: skipReason,
  ReplacementState: replacementState,
};
