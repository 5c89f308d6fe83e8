import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { organizationCheckDigit, readCreditCode, registrationCheckDigit, unifiedCheckDigit } from './credit-code.ts';

const ALPHABET = [...'0123456789ABCDEFGHJKLMNPQRTUWXY'];

/** Codes of real, public registrations: Huawei, Tencent, Alibaba, FAW. */
const KNOWN = ['914403001922038216', '9144030071526726XG', '91330100799655058B', '912201011239989159'];

describe('R08 the unified social credit code', () => {
  test.each(KNOWN)('R08 accepts %s', (code) => {
    expect(readCreditCode(code)).toEqual({ ok: true, code, kind: 'UNIFIED' });
  });

  test('R08 reads what people type: blanks, full width, small letters', () => {
    expect(readCreditCode(' 9144 0300 7152 6726 xg ')).toMatchObject({ ok: true, code: '9144030071526726XG' });
    expect(readCreditCode('9144030071526726XG')).toMatchObject({ ok: true, code: '9144030071526726XG' });
  });

  test('R08 refuses letters that are not in the alphabet', () => {
    expect(readCreditCode('9144030071526726XI')).toMatchObject({ ok: false, problem: 'CHARACTERS' });
  });

  test('R08 refuses every single wrong character', () => {
    const [code] = KNOWN as [string];
    for (let at = 0; at < 18; at++) {
      for (const other of ALPHABET) {
        if (other === code[at]) continue;
        expect(readCreditCode(code.slice(0, at) + other + code.slice(at + 1)).ok).toBe(false);
      }
    }
  });

  test('R08 refuses a code whose last digit is right but whose organization code is not', () => {
    const head = '9122010112399892'; // the organization code would end in another character
    const wrongInside = `${head}${organizationCheckDigit('12399892') === '0' ? '1' : '0'}`;
    const code = wrongInside + unifiedCheckDigit(wrongInside);
    expect(readCreditCode(code)).toMatchObject({ ok: false, problem: 'ORGANIZATION_CHECK_DIGIT' });
  });

  test('R08 accepts every code made by the rule', () => {
    const characters = fc.array(fc.constantFrom(...ALPHABET), { minLength: 16, maxLength: 16 });
    fc.assert(
      fc.property(characters, (head) => {
        const inside = head.join('') + organizationCheckDigit(head.slice(8).join(''));
        expect(readCreditCode(inside + unifiedCheckDigit(inside))).toMatchObject({ ok: true, kind: 'UNIFIED' });
      }),
    );
  });
});

describe('R08 the older numbers', () => {
  test('R08 accepts a registration number with its check digit and refuses nine others', () => {
    const head = '22010100000012';
    const right = registrationCheckDigit(head);
    for (let digit = 0; digit < 10; digit++) {
      expect(readCreditCode(`${head}${digit}`).ok).toBe(String(digit) === right);
    }
  });

  test('R08 knows the registration number of ISO 7064 MOD 11,10', () => {
    expect(readCreditCode('110108000000016')).toEqual({ ok: true, code: '110108000000016', kind: 'REGISTRATION' });
  });

  test('R08 accepts 13 and 14 characters and flags them', () => {
    expect(readCreditCode('2201011234567')).toMatchObject({ ok: true, kind: 'OLDER' });
    expect(readCreditCode('22010112345678')).toMatchObject({ ok: true, kind: 'OLDER' });
  });

  test.each(['', '1', '1E+17', '12345678901234567', '1234567890123456789'])('R08 refuses %j for its length', (code) => {
    expect(readCreditCode(code)).toMatchObject({ ok: false, problem: 'LENGTH' });
  });
});
