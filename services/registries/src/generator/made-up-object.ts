import { city, type CreditClass, type DistrictCode, districts } from '@sunlot/glossary';
import { organizationCheckDigit, unifiedCheckDigit } from '../inspection-object/credit-code.ts';
import { Chance } from './chance.ts';
import {
  districtWeights,
  familyNames,
  givenNames,
  nameEndings,
  nameStems,
  streets,
  type Trade,
  trades,
  zones,
} from './trades.ts';

export interface MadeUpObject {
  readonly name: string;
  readonly creditCode: string;
  readonly districtCode: DistrictCode;
  readonly zone: string | null;
  readonly address: string;
  readonly legalRepresentative: string;
  readonly phone: string;
  readonly foundedOn: string;
  readonly active: boolean;
  readonly creditClass: CreditClass;
  readonly trade: Trade;
}

/** Shares of the credit classes in a city: 55 / 30 / 12 / 3 %, with a few not rated yet. */
const classWeights: Readonly<Record<CreditClass, number>> = { A: 54.6, B: 29.8, C: 11.9, D: 3, UNRATED: 0.7 };

/**
 * So many made-up enterprises, the same ones for the same seed: skewed over trades and districts as a city is. Their codes are numbered
 * on from `from`, so that a second list has none of the first.
 */
export function* madeUpObjects({
  count,
  seed,
  from = 0,
}: {
  count: number;
  seed: number;
  from?: number;
}): Generator<MadeUpObject> {
  const chance = new Chance(seed);
  const weights = Object.fromEntries(trades.map(({ line, weight }) => [line, weight])) as Record<string, number>;
  const byLine = new Map(trades.map((trade) => [trade.line as string, trade]));
  for (let n = 0; n < count; n++) {
    const trade = byLine.get(chance.weighted(weights))!;
    const districtCode = chance.weighted(districtWeights);
    yield {
      name: nameOf(chance, trade, districtCode, from + n),
      creditCode: unifiedCode(trade, districtCode, from + n),
      districtCode,
      zone: zoneOf(districtCode, n),
      address: `${city.zh}${districts[districtCode].zh}${chance.pick(streets[districtCode])}${1 + chance.below(2999)}号`,
      legalRepresentative: chance.pick(familyNames) + chance.pick(givenNames),
      phone: `1${chance.pick(['39', '55', '86', '77'])}0000${String(chance.below(10_000)).padStart(4, '0')}`,
      foundedOn: dayIn(chance),
      active: !chance.chance(0.02),
      creditClass: chance.weighted(classWeights),
      trade,
    };
  }
}

/** Some objects of a district with a functional zone lie in it. By their number: whoever counts them finds the same. */
function zoneOf(district: DistrictCode, n: number): string | null {
  const zone = zones[district];
  return zone && n % 4 === 0 ? zone : null;
}

function nameOf(chance: Chance, { words, form, kind }: Trade, district: DistrictCode, number: number): string {
  const stem = chance.pick(nameStems) + chance.pick(nameEndings) + fartherName(number);
  const word = chance.pick(words);
  if (kind === 'INDIVIDUAL_BUSINESS') return `${districts[district].zh}${stem}${word}${form}`;
  const place = chance.chance(0.6) ? '长春市' : '吉林省';
  return `${place}${stem}${word}${form}`;
}

/** The short names are gone after a few thousand: whoever registers later adds two characters. By their number, so that few coincide. */
function fartherName(number: number): string {
  if (number < SHORT_NAMES) return '';
  const [first, second] = [number % characters.length, Math.floor(number / characters.length) % characters.length];
  return characters[first]! + characters[second]!;
}

const SHORT_NAMES = 5_000;
const characters = [...new Set(nameStems.join(''))];

/** A code with both check digits right: registered by market regulation (9), enterprise (1) or individual business (2). */
function unifiedCode({ kind }: Trade, district: DistrictCode, n: number): string {
  // Organization codes beginning with T are not given out yet: no real enterprise bears one of these.
  const body = `T${n.toString(10).padStart(7, '0')}`;
  const first17 = `9${kind === 'INDIVIDUAL_BUSINESS' ? 2 : 1}${district}${body}${organizationCheckDigit(body)}`;
  return first17 + unifiedCheckDigit(first17);
}

function dayIn(chance: Chance): string {
  const year = 1996 + chance.below(29);
  const month = String(1 + chance.below(12)).padStart(2, '0');
  return `${year}-${month}-${String(1 + chance.below(28)).padStart(2, '0')}`;
}
