import { Light } from '@sunlot/glossary';
import { Allow, type Context } from '@sunlot/subgraph-kit';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { InspectionObject } from '../inspection-object/inspection-object.entity.ts';
import { endLicence } from './end-licence.ts';
import { Licence } from './licence.entity.ts';
import { EndLicenceInput, RecordLicenceInput } from './licence.inputs.ts';
import { licenceLight } from './licence.rules.ts';
import { recordLicence } from './record-licence.ts';

@Resolver(() => Licence)
export class LicenceResolver {
  @Mutation(() => Licence)
  @Allow('object.update')
  recordLicence(
    @Arg('input', () => RecordLicenceInput) input: RecordLicenceInput,
    @Ctx() ctx: Context,
  ): Promise<Licence> {
    return recordLicence(ctx, input);
  }

  @Mutation(() => Licence)
  @Allow('object.update')
  endLicence(@Arg('input', () => EndLicenceInput) input: EndLicenceInput, @Ctx() ctx: Context): Promise<Licence> {
    return endLicence(ctx, input);
  }

  @FieldResolver(() => Light)
  light(@Root() licence: Licence, @Ctx() ctx: Context): Light {
    return licenceLight(licence, ctx.today);
  }
}

@Resolver(() => InspectionObject)
export class LicencesOfObjectResolver {
  /** What it holds or held: those in force first, by their end; empty when none was entered. */
  @FieldResolver(() => [Licence])
  async licences(@Root() object: InspectionObject, @Ctx() ctx: Context): Promise<Licence[]> {
    return (await ctx.load(licencesOf, object.id)) ?? [];
  }
}

async function licencesOf(objectIds: readonly string[], ctx: Context): Promise<Licence[][]> {
  const all = await ctx.em.find(
    Licence,
    { objectId: { $in: [...objectIds] } },
    { orderBy: [{ endedOn: 'desc nulls first' }, { validTo: 'asc nulls last' }, { id: 'asc' }] },
  );
  return objectIds.map((id) => all.filter((licence) => licence.objectId === id));
}
