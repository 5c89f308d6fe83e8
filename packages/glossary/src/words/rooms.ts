import type { Language, Words } from '../bilingual.ts';
import { findWord } from './find-word.ts';

/** The parts of the house, as those who use it know them. */
export const rooms = {
  identity: { zh: '账号与机构', en: 'accounts and organizations' },
  registries: { zh: '事项清单与名录库', en: 'item list and registries' },
  planning: { zh: '计划与任务', en: 'plans and tasks' },
  draw: { zh: '随机抽取', en: 'draws' },
  results: { zh: '检查与公示', en: 'inspections and publication' },
  referral: { zh: '移送与监督', en: 'referral and accountability' },
} as const satisfies Words;

/** The word for a room; one nobody named comes back as it is. */
export function roomName(room: string, language: Language): string {
  return findWord(rooms, room)?.[language] ?? room;
}
