import { type Bilingual, membersOf, type Words } from '../bilingual.ts';

/** What several rooms say alike. */

const language = { ZH: { zh: '中文', en: 'Chinese' }, EN: { zh: '英文', en: 'English' } } satisfies Record<
  'ZH' | 'EN',
  Bilingual
>;

const light = {
  RED: { zh: '红灯（已逾期）', en: 'Red (overdue)' },
  YELLOW: { zh: '黄灯（临近到期）', en: 'Yellow (due soon)' },
  GREEN: { zh: '绿灯（时间充足）', en: 'Green (on time)' },
  NONE: { zh: '无期限', en: 'No deadline' },
} satisfies Words;
/** 红黄绿灯: how near a deadline is, counted in working days. */
export const Light = membersOf(light);
export type Light = keyof typeof light;

export const everyoneLabels = { Language: language, Light: light };
