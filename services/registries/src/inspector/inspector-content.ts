import { isDistrictCode, specialities, tagMeant } from '@sunlot/glossary';
import { type Context, Refusal } from '@sunlot/subgraph-kit';
import { initialsOf } from '../inspection-object/initials.ts';
import { plainText, plainTextOrNull } from '../plain-text.ts';
import { Inspector } from './inspector.entity.ts';
import type { CreateInspectorInput, UpdateInspectorInput } from './inspector.inputs.ts';
import { numberAsKept } from './number-as-kept.ts';

type ContentField =
  | 'name'
  | 'initials'
  | 'staffNumber'
  | 'roster'
  | 'specialities'
  | 'regions'
  | 'expert'
  | 'mobile'
  | 'idNumber';

export type InspectorContent = Pick<Inspector, ContentField>;

/** What the entry will say. Refuses a region that is not one of Changchun's districts. */
export function soundContent(input: CreateInspectorInput | UpdateInspectorInput): InspectorContent {
  const unknown = input.regions?.find((code) => !isDistrictCode(code));
  if (unknown) throw new Refusal('DISTRICT_UNKNOWN', { districtCode: unknown });
  const name = plainText(input.name);
  return {
    name,
    initials: initialsOf(name),
    staffNumber: numberOrNull(input.staffNumber),
    roster: input.roster,
    specialities: [...new Set(input.specialities?.map((tag) => tagMeant(tag, specialities)))].sort(),
    regions: [...new Set(input.regions)].sort(),
    expert: input.expert ?? false,
    mobile: plainTextOrNull(input.mobile),
    idNumber: numberOrNull(input.idNumber),
  };
}

/** Spelled as a list would spell it, so that a list finds again whoever was entered by hand. */
function numberOrNull(written: string | null | undefined): string | null {
  const number = plainTextOrNull(written);
  return number === null ? null : numberAsKept(number);
}

/** Refuses with STAFF_NUMBER_TAKEN a number that somebody else of the unit bears, in the registry or out of it. */
export async function refuseTakenNumber(
  ctx: Context,
  staffNumber: string | null,
  { id, organizationId }: { id?: string; organizationId: string },
): Promise<void> {
  if (staffNumber === null) return;
  const holder = await ctx.em.findOne(Inspector, { organizationId, staffNumber, ...(id && { id: { $ne: id } }) });
  if (!holder) return;
  const { name, organizationName } = holder;
  throw new Refusal('STAFF_NUMBER_TAKEN', { staffNumber, name, organizationName });
}

/** Changed fields by name; the values of personal data stay out of the trail. */
export function changedFields(before: InspectorContent, after: InspectorContent): Record<string, unknown> {
  const fields = (Object.keys(after) as ContentField[]).filter((field) => field !== 'initials');
  const changed = fields.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));
  return Object.fromEntries(
    changed.map((field) => [field, PERSONAL.has(field) ? true : { before: before[field], after: after[field] }]),
  );
}

const PERSONAL: ReadonlySet<ContentField> = new Set(['mobile', 'idNumber']);
