/** How names of enterprises end by law; the longest first, so that “股份有限公司” is not taken for “有限公司”. */
const LEGAL_FORM =
  /(?:股份有限公司|有限责任公司|有限公司|集团公司|公司|合伙企业|专业合作社|合作社|经营部|经销部|门市部|商行|商店|分店|店|厂|部|行|社|中心)$/u;

/** A stem shorter than this is a place or a surname, and half the register begins with it. */
const SHORTEST = 4;

/**
 * What two entries of one enterprise have in common although one was written with another legal form: 长春欧亚汽车销售有限责任公司 → 长春欧亚汽车销售.
 * The whole name where too little would be left of it.
 */
export function nameStem(name: string): string {
  const stem = name.replace(LEGAL_FORM, '');
  return [...stem].length < SHORTEST ? name : stem;
}
