/** 第三十七条, 第37条, 第三十七条之一 … */
const ARTICLE = /第\s*[〇零一二三四五六七八九十百千\d]+\s*条/;

/** Whether the basis names the article it rests on: a law as a whole is no explicit basis (二(五)5: 明确的法律法规). */
export function namesArticle(basis: string): boolean {
  return ARTICLE.test(basis);
}
