import type { Bilingual } from '@sunlot/glossary';

/** Why an object, or what belongs to it, does not come in on a sheet: who else keeps it, or that it is closed. */
export const WHY_NOT_THIS_OBJECT = {
  OWNER: (division: string): Bilingual => ({
    zh: `该对象由${division}负责，不能由本单位导入`,
    en: `This object is kept by ${division}`,
  }),
  CLOSED: (name: string): Bilingual => ({
    zh: `“${name}”已注销，不再更新`,
    en: `“${name}” is deregistered and no longer updated`,
  }),
};
