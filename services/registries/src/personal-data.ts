/** 张三丰 → 张**. What is empty stays empty. */
export function maskedName(name: unknown): string | null {
  if (typeof name !== 'string' || name === '') return null;
  const [family, ...given] = name;
  return family + '*'.repeat(Math.max(given.length, 1));
}

/** 13812345678 → 138****5678; shorter numbers keep their last two digits. */
export function maskedPhone(phone: unknown): string | null {
  if (typeof phone !== 'string' || phone === '') return null;
  if (phone.length < 11) return '*'.repeat(Math.max(phone.length - 2, 0)) + phone.slice(-2);
  return `${phone.slice(0, 3)}****${phone.slice(-4)}`;
}

/** 220102199001011234 → 220102********1234. */
export function maskedIdNumber(idNumber: unknown): string | null {
  if (typeof idNumber !== 'string' || idNumber === '') return null;
  return idNumber.slice(0, 6) + '*'.repeat(Math.max(idNumber.length - 10, 4)) + idNumber.slice(-4);
}

/** Whether what somebody hands in is one of these masks: it says nothing that could be kept. */
export function isMasked(text: string): boolean {
  return text.includes('*');
}
