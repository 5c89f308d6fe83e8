import type { OwnTicketStep } from '@sunlot/draw-protocol';
import type { Bilingual } from '@sunlot/glossary';

/** What each step finds out by which an enterprise checks its own place, in the order of the specification. */
export const ownTicketWords: Readonly<Record<OwnTicketStep, Bilingual>> = {
  OPENING: { zh: '读取抽签凭条', en: 'Read the slip' },
  SAME_DRAW: { zh: '凭条属于本次抽取，与冻结清单一致', en: 'The slip is of this draw and this freeze' },
  HANDLE: { zh: '由信用代码和盐值重新计算代号，与名单行一致', en: 'Code and salt give the handle of the row' },
  INCLUSION: { zh: '该行在冻结的候选名单之中', en: 'The row stands in the pool as it was frozen' },
  TICKETS: { zh: '由种子重新计算本企业的签', en: 'Read the enterprise’s own tickets anew from the seed' },
  RESULT: { zh: '抽取结果对本企业一视同仁', en: 'The result treats its key like everybody else’s' },
};
