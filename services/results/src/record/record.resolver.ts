import { Allow, type Context } from '@sunlot/subgraph-kit';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Inspection } from '../inspection/inspection.entity.ts';
import { RecordInspectionInput } from './record.inputs.ts';
import { recordInspection } from './record-inspection.ts';

@Resolver()
export class RecordResolver {
  @Mutation(() => Inspection)
  @Allow('inspection.record')
  recordInspection(
    @Arg('input', () => RecordInspectionInput) input: RecordInspectionInput,
    @Ctx() ctx: Context,
  ): Promise<Inspection> {
    return recordInspection(ctx, input);
  }
}
