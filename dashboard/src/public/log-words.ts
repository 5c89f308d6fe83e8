import type { EntryKind, Finding } from '@sunlot/draw-protocol';
import type { Bilingual } from '@sunlot/glossary';

/** What an entry of the log says was done. */
export const entryWords: Readonly<Record<EntryKind, Bilingual>> = {
  FREEZE: { zh: '冻结名单', en: 'Frozen' },
  COMMIT: { zh: '见证承诺', en: 'Promised' },
  REVEAL: { zh: '见证揭示', en: 'Revealed' },
  'ESCROW-OPENED': { zh: '由托管份额还原密钥', en: 'Secret rebuilt from shares' },
  DRAW: { zh: '抽取完成', en: 'Drawn' },
  OPEN: { zh: '公开记录', en: 'Opened' },
  VOID: { zh: '作废', en: 'Voided' },
  REPLACE: { zh: '替补', en: 'Replaced' },
};

/** What can be wrong with a log. */
export const findingWords: Readonly<Record<Finding['code'], Bilingual>> = {
  MALFORMED: { zh: '条目无法读取', en: 'An entry cannot be read' },
  TIME_BACKWARDS: { zh: '时间倒退', en: 'Time runs backwards' },
  UNKNOWN_DRAW: { zh: '条目所指的抽取从未冻结', en: 'An entry names a draw that was never frozen' },
  REPEATED: { zh: '同一条目重复出现', en: 'An entry is repeated' },
  OUT_OF_ORDER: { zh: '条目顺序不对', en: 'An entry is out of order' },
  ATTEMPT_GAP: { zh: '抽取次数不连续', en: 'Attempts are not numbered without gaps' },
  TWO_OPEN_DRAWS: { zh: '同一任务有两次未结的抽取', en: 'Two draws of one task are open at once' },
  REDRAW: { zh: '未经作废即重新抽取', en: 'Drawn again without a void' },
  REPLACEMENT_UNANNOUNCED: { zh: '替补抽取事先未登记', en: 'A replacement was not announced' },
  OTHER_RESULT_REPLACED: { zh: '替补所指的结果不是原结果', en: 'A replacement names another result' },
  REPLACES_VOID: { zh: '替补所指的抽取已作废', en: 'A replacement of a draw that is void' },
  REPLACEMENT_STANDS: { zh: '抽取作废，其替补却未作废', en: 'A draw is void and its replacement is not' },
  REPLACED_TWICE: { zh: '同一名次被两次抽取替补', en: 'One place was replaced by two draws' },
  REPLACEMENTS_AT_ONCE: { zh: '同一任务的两次替补同时进行', en: 'Two replacements of one task are under way at once' },
  STRANGER: { zh: '非受邀的见证人', en: 'A witness who was not invited' },
  REVEAL_UNPROMISED: { zh: '未经承诺即揭示', en: 'Revealed without a promise' },
  REVEAL_MISMATCH: { zh: '揭示的随机数与承诺不符', en: 'Another number was revealed than promised' },
  LATE_REVEAL: { zh: '揭示时限已过才揭示', en: 'Revealed after the time for reveals' },
  NOT_A_HOLDER: { zh: '份额来自冻结时未列明的单位', en: 'A share of a body the freeze does not name' },
  TOO_FEW_SHARES: { zh: '份额不足即还原密钥', en: 'The secret was rebuilt from too few shares' },
  OPENED_EARLY: { zh: '见证人尚可揭示时即打开托管', en: 'Escrow opened while a witness could still reveal' },
  TOO_FEW_WITNESSES: { zh: '见证人数不足即抽取', en: 'Drawn with too few witnesses' },
  NO_POLICY_WITNESS: { zh: '没有政策法规处见证', en: 'Drawn without the Policy & Regulations Division' },
  OTHER_ENTROPY: { zh: '随机源与冻结时不同', en: 'Other randomness than was frozen' },
  VOID_BY_OPERATOR: { zh: '由操作人一方作废', en: 'Voided by the operator’s own side' },
  EARLY_DRAW: { zh: '见证人尚可揭示时即抽取', en: 'Drawn while a witness could still reveal' },
  LATE_DRAW: { zh: '逾期抽取', en: 'Drawn late' },
  LATE_OPEN: { zh: '逾期公开', en: 'Opened late' },
  MISSING_DRAW: { zh: '已冻结，逾期未抽取', en: 'Frozen and not drawn in time' },
  MISSING_OPEN: { zh: '已抽取，逾期未公开', en: 'Drawn and not opened in time' },
};
