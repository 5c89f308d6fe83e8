import type { Bilingual } from '@sunlot/glossary';

/** Why an object, or what belongs to it, does not come in on a sheet: who else keeps it, or that it is closed. */
export const WHY_NOT_THIS_OBJECT = {
  OWNER: (division: string): Bilingual => ({
    zh: `该对象由${division}负责，不能由本单位导入`,
    en: `This object is kept by ${division}`,
  }),
  OTHER: (division: string): Bilingual => ({
    zh: `新增对象的责任处室为${division}，与本次导入的单位不同；请由该处室导入，或将本列留空`,
    en: `This object is new and said to be kept by ${division}, who is not whom the list comes in for; let them bring it in, or leave the cell empty`,
  }),
  CLOSED: (name: string): Bilingual => ({
    zh: `“${name}”已注销，不再更新`,
    en: `“${name}” is deregistered and no longer updated`,
  }),
};
