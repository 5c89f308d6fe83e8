import { Allow, type Context } from '@sunlot/subgraph-kit';
import { Arg, Ctx, Field, ID, ObjectType, Query, Resolver } from 'type-graphql';
import { InspectionItem } from './inspection-item/inspection-item.entity.ts';
import { matchingItems } from './inspection-item/inspection-item.filter.ts';
import { InspectionObject } from './inspection-object/inspection-object.entity.ts';
import { nameCodeOrInitials } from './inspection-object/inspection-object.filter.ts';
import { Inspector } from './inspector/inspector.entity.ts';
import { nameNumberOrInitials } from './inspector/inspector.filter.ts';

@ObjectType()
export class SearchHit {
  /** The name of the thing in code, e.g. `InspectionObject`; its words are in the glossary. */
  @Field(() => String)
  type!: string;

  @Field(() => ID)
  id!: string;

  @Field(() => String)
  title!: string;

  @Field(() => String)
  subtitle!: string;
}

const EACH = 8;

@Resolver()
export class SearchResolver {
  /** The items, objects and inspectors this actor may see whose name, code or initials contain the words; none for fewer than two characters. */
  @Query(() => [SearchHit])
  @Allow('registries.search')
  async search(@Arg('text', () => String) text: string, @Ctx() ctx: Context): Promise<SearchHit[]> {
    const words = text.trim().slice(0, 100);
    if (words.length < 2) return [];
    const items = await ctx.em.find(InspectionItem, ctx.visible(InspectionItem, matchingItems({ search: words })), {
      limit: EACH,
    });
    const objects = await ctx.em.find(InspectionObject, ctx.visible(InspectionObject, nameCodeOrInitials(words)), {
      limit: EACH,
    });
    const inspectors = await ctx.em.find(Inspector, ctx.visible(Inspector, nameNumberOrInitials(words)), {
      limit: EACH,
    });
    return [
      ...items.map(({ id, name, code }) => ({ type: 'InspectionItem', id, title: name, subtitle: code })),
      ...objects.map(({ id, name, creditCode }) => ({
        type: 'InspectionObject',
        id,
        title: name,
        subtitle: creditCode ?? '',
      })),
      ...inspectors.map(({ id, name, organizationName }) => ({
        type: 'Inspector',
        id,
        title: name,
        subtitle: organizationName,
      })),
    ];
  }
}
