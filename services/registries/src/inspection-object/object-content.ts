import { isDistrictCode, labels, tagMeant } from '@sunlot/glossary';
import { type Context, Refusal } from '@sunlot/subgraph-kit';
import { plainText, plainTextOrNull } from '../plain-text.ts';
import { initialsOf } from './initials.ts';
import { InspectionObject } from './inspection-object.entity.ts';
import type { CreateObjectInput, UpdateObjectInput } from './inspection-object.inputs.ts';
import { codeFor } from './inspection-object.rules.ts';

type ContentField =
  | 'name'
  | 'initials'
  | 'creditCode'
  | 'creditCodeKind'
  | 'kind'
  | 'districtCode'
  | 'zone'
  | 'address'
  | 'legalRepresentative'
  | 'contact'
  | 'phone'
  | 'registrationAuthority'
  | 'industry'
  | 'foundedOn'
  | 'labels';

export type ObjectContent = Pick<InspectionObject, ContentField>;

/** What the entry will say. Refuses a code with a wrong check digit and a district that is not Changchun's. */
export function soundContent(input: CreateObjectInput | UpdateObjectInput): ObjectContent {
  const code = codeFor(input.kind, input.creditCode);
  if (!code.ok) throw new Refusal('CREDIT_CODE_INVALID', { creditCode: code.creditCode, problem: code.problem });
  if (!isDistrictCode(input.districtCode)) throw new Refusal('DISTRICT_UNKNOWN', { districtCode: input.districtCode });
  const name = plainText(input.name);
  return {
    name,
    initials: initialsOf(name),
    creditCode: code.creditCode,
    creditCodeKind: code.creditCodeKind,
    kind: input.kind,
    districtCode: input.districtCode,
    zone: plainTextOrNull(input.zone),
    address: plainTextOrNull(input.address),
    legalRepresentative: plainTextOrNull(input.legalRepresentative),
    contact: plainTextOrNull(input.contact),
    phone: plainTextOrNull(input.phone),
    registrationAuthority: plainTextOrNull(input.registrationAuthority),
    industry: plainTextOrNull(input.industry),
    foundedOn: input.foundedOn ?? null,
    labels: labelsMeant(input.labels ?? []).sort(),
  };
}

/** Labels as a pool is cut by them, each once: one given by its word is the label of that word. */
export function labelsMeant(given: readonly string[]): string[] {
  return [...new Set(given.map((label) => tagMeant(label, labels.BusinessLine)))];
}

/** Refuses a code another entry has, naming that entry. */
export async function refuseDuplicate(ctx: Context, creditCode: string | null, except?: string): Promise<void> {
  if (creditCode === null) return;
  const holder = await ctx.em.findOne(InspectionObject, { creditCode });
  if (holder && holder.id !== except) throw new Refusal('DUPLICATE_CODE', { creditCode, name: holder.name });
}

/** Changed fields by name; the values of personal data stay out of the trail. */
export function changedFields(before: ObjectContent, after: ObjectContent): Record<string, unknown> {
  const fields = (Object.keys(after) as ContentField[]).filter((field) => field !== 'initials');
  const changed = fields.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));
  return Object.fromEntries(
    changed.map((field) => [field, PERSONAL.has(field) ? true : { before: before[field], after: after[field] }]),
  );
}

const PERSONAL: ReadonlySet<ContentField> = new Set(['legalRepresentative', 'contact', 'phone']);
