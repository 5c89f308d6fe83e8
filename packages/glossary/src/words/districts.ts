import type { Language, Words } from '../bilingual.ts';

/** Changchun's districts by national code. Functional zones have none; never derive a district from a credit code. */
export const districts = {
  '220102': { zh: '南关区', en: 'Nanguan District' },
  '220103': { zh: '宽城区', en: 'Kuancheng District' },
  '220104': { zh: '朝阳区', en: 'Chaoyang District' },
  '220105': { zh: '二道区', en: 'Erdao District' },
  '220106': { zh: '绿园区', en: 'Lüyuan District' },
  '220112': { zh: '双阳区', en: 'Shuangyang District' },
  '220113': { zh: '九台区', en: 'Jiutai District' },
  '220122': { zh: '农安县', en: "Nong'an County" },
  '220182': { zh: '榆树市', en: 'Yushu City' },
  '220183': { zh: '德惠市', en: 'Dehui City' },
  '220184': { zh: '公主岭市', en: 'Gongzhuling City' },
} as const satisfies Words;

export type DistrictCode = keyof typeof districts;

/** The city as a whole: not a place an object can lie in, but one a plan can cover. */
export const city = { code: '220100', zh: '长春市', en: 'Changchun' } as const;

export function isDistrictCode(code: string): code is DistrictCode {
  return Object.hasOwn(districts, code);
}

/** The district's name, the city's for 220100; a code that is neither comes back as it is. */
export function districtName(code: string, language: Language): string {
  if (code === city.code) return city[language];
  return isDistrictCode(code) ? districts[code][language] : code;
}
