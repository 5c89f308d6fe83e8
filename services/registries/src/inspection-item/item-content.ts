import { type Context, Refusal } from '@sunlot/subgraph-kit';
import type { InspectionItem } from './inspection-item.entity.ts';
import type { CreateItemInput, EditItemInput, ReviseItemInput } from './inspection-item.inputs.ts';
import { checkRatio, isWholeFrequency } from './inspection-item.rules.ts';

type ContentField =
  | 'name'
  | 'subItem'
  | 'category'
  | 'basis'
  | 'basisLapsedOn'
  | 'objectKind'
  | 'methods'
  | 'content'
  | 'papers'
  | 'ratioMin'
  | 'ratioMax'
  | 'frequencyOperator'
  | 'frequencyCount'
  | 'inspectorTag'
  | 'level'
  | 'linkCode'
  | 'inForceFrom';

export type ItemContent = Pick<InspectionItem, ContentField>;

/** What the version will say. Refuses ratios the law does not allow (R03), and half a frequency. */
export function lawfulContent(input: CreateItemInput | ReviseItemInput | EditItemInput): ItemContent {
  const content: ItemContent = {
    name: input.name.trim(),
    subItem: input.subItem ?? null,
    category: input.category,
    basis: input.basis.trim(),
    basisLapsedOn: input.basisLapsedOn ?? null,
    objectKind: input.objectKind,
    methods: input.methods,
    content: input.content ?? null,
    papers: input.papers,
    ratioMin: input.ratioMin,
    ratioMax: input.ratioMax,
    frequencyOperator: input.frequencyOperator ?? null,
    frequencyCount: input.frequencyCount ?? null,
    inspectorTag: input.inspectorTag ?? null,
    level: input.level,
    linkCode: input.linkCode ?? null,
    inForceFrom: input.inForceFrom,
  };
  const ratio = checkRatio(content);
  if (!ratio.ok) throw new Refusal('ITEM_RATIO_OUT_OF_LAW', { ...ratio.facts });
  if (!isWholeFrequency(content.frequencyOperator, content.frequencyCount)) {
    const field = content.frequencyCount === null ? 'frequencyCount' : 'frequencyOperator';
    throw new Refusal('INPUT_INVALID', { fields: [{ field, problem: 'must be filled in' }] });
  }
  return content;
}

/** Which fields a version says otherwise than another, with both values; empty when they say the same. */
export function differences(
  before: ItemContent,
  after: ItemContent,
): Record<string, { before: unknown; after: unknown }> {
  const fields = Object.keys(after) as ContentField[];
  const changed = fields.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));
  return Object.fromEntries(changed.map((field) => [field, { before: before[field], after: after[field] }]));
}

/** Announces the item to whoever has it or its list open. */
export function announceItem(ctx: Context, item: InspectionItem): void {
  ctx.announce({ topic: 'item', id: item.id });
}
