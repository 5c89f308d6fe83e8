import { CreditCodeKind, CreditCodeProblem } from '@sunlot/glossary';

export type CreditCodeReading =
  | { ok: true; code: string; kind: CreditCodeKind }
  | { ok: false; code: string; problem: CreditCodeProblem };

/**
 * Reads an identifier as people write it: trimmed, half-width, in capitals. Three kinds are known: the unified social
 * credit code (18), the registration number (15), and the older numbers of 13 or 14 characters that carry no check
 * digit and are flagged for clean-up. A wrong check digit is a wrong code.
 */
export function readCreditCode(text: string): CreditCodeReading {
  if (last?.text !== text) last = { text, reading: read(text) };
  return last.reading;
}

/** A sheet asks of each code whether it is one, how it is kept and of which kind it is. */
let last: { text: string; reading: CreditCodeReading } | undefined;

function read(text: string): CreditCodeReading {
  const code = normalise(text);
  switch (code.length) {
    case 18:
      return readUnified(code);
    case 15:
      return readRegistration(code);
    case 13:
    case 14:
      return OLDER.test(code)
        ? { ok: true, code, kind: CreditCodeKind.OLDER }
        : wrong(code, CreditCodeProblem.CHARACTERS);
    default:
      return wrong(code, CreditCodeProblem.LENGTH);
  }
}

function normalise(text: string): string {
  if (/^[0-9A-Z]+$/.test(text)) return text;
  // NFKC turns full-width letters and digits into ordinary ones.
  return text.normalize('NFKC').replaceAll(/[\s-]/g, '').toUpperCase();
}

const wrong = (code: string, problem: CreditCodeProblem): CreditCodeReading => ({ ok: false, code, problem });

const OLDER = /^[0-9A-Z]{13,14}$/;

// --- 18 characters: GB 32100-2015 ---

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const UNIFIED = new RegExp(`^[${ALPHABET}]{18}$`);
/** What each character counts, by its code. */
const VALUES = Uint8Array.from({ length: 128 }, (_, code) => Math.max(ALPHABET.indexOf(String.fromCharCode(code)), 0));

function readUnified(code: string): CreditCodeReading {
  if (!UNIFIED.test(code)) return wrong(code, CreditCodeProblem.CHARACTERS);
  if (unifiedCheckDigit(code) !== code[17]) return wrong(code, CreditCodeProblem.CHECK_DIGIT);
  if (organizationCheckDigit(code.slice(8, 16)) !== code[16])
    return wrong(code, CreditCodeProblem.ORGANIZATION_CHECK_DIGIT);
  return { ok: true, code, kind: CreditCodeKind.UNIFIED };
}

/** The 18th character over the first 17. */
export function unifiedCheckDigit(code: string): string {
  let sum = 0;
  let weight = 1;
  for (let at = 0; at < 17; at += 1) {
    sum += VALUES[code.charCodeAt(at)]! * weight;
    weight = (weight * 3) % 31;
  }
  return ALPHABET[(31 - (sum % 31)) % 31]!;
}

const ORGANIZATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];

/** The ninth character of an organization code (GB 11714) over its first eight. */
export function organizationCheckDigit(body: string): string {
  const sum = ORGANIZATION_WEIGHTS.reduce((total, weight, at) => total + Number.parseInt(body[at]!, 36) * weight, 0);
  const check = 11 - (sum % 11);
  if (check === 10) return 'X';
  return check === 11 ? '0' : String(check);
}

// --- 15 digits: ISO 7064, MOD 11,10 ---

function readRegistration(code: string): CreditCodeReading {
  if (!/^\d{15}$/.test(code)) return wrong(code, CreditCodeProblem.CHARACTERS);
  if (registrationCheckDigit(code) !== code[14]) return wrong(code, CreditCodeProblem.CHECK_DIGIT);
  return { ok: true, code, kind: CreditCodeKind.REGISTRATION };
}

/** The 15th digit over the first 14. */
export function registrationCheckDigit(code: string): string {
  let product = 10;
  for (const digit of code.slice(0, 14)) {
    const sum = (product + Number(digit)) % 10 || 10;
    product = (sum * 2) % 11;
  }
  return String((11 - product) % 10);
}
