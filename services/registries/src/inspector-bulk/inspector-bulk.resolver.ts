import { Allow, type Context } from '@sunlot/subgraph-kit';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { EntriesDone, oneByOne } from '../bulk/one-by-one.ts';
import { changeInspectorStatus } from '../inspector/change-inspector-status.ts';
import { Inspector } from '../inspector/inspector.entity.ts';
import {
  ChangeInspectorStatusesInput,
  NoteYearlyChecksInput,
  SetSpecialitiesInput,
  TransferInspectorsInput,
} from './inspector-bulk.inputs.ts';
import { noteYearlyChecks } from './note-yearly-checks.ts';
import { setSpecialities } from './set-specialities.ts';
import { transferInspectors } from './transfer-inspectors.ts';

@Resolver()
export class InspectorBulkResolver {
  @Mutation(() => EntriesDone)
  @Allow('inspector.changeStatus')
  changeInspectorStatuses(
    @Arg('input', () => ChangeInspectorStatusesInput) { inspectorIds, ...change }: ChangeInspectorStatusesInput,
    @Ctx() ctx: Context,
  ): Promise<EntriesDone> {
    return oneByOne(ctx, Inspector, inspectorIds, (inspectorId) =>
      changeInspectorStatus(ctx, { ...change, inspectorId }),
    );
  }

  @Mutation(() => EntriesDone)
  @Allow('inspector.renewCertificate')
  noteYearlyChecks(
    @Arg('input', () => NoteYearlyChecksInput) input: NoteYearlyChecksInput,
    @Ctx() ctx: Context,
  ): Promise<EntriesDone> {
    return noteYearlyChecks(ctx, input);
  }

  @Mutation(() => EntriesDone)
  @Allow('inspector.update')
  setSpecialities(
    @Arg('input', () => SetSpecialitiesInput) input: SetSpecialitiesInput,
    @Ctx() ctx: Context,
  ): Promise<EntriesDone> {
    return setSpecialities(ctx, input);
  }

  @Mutation(() => EntriesDone)
  @Allow('inspector.transfer')
  transferInspectors(
    @Arg('input', () => TransferInspectorsInput) input: TransferInspectorsInput,
    @Ctx() ctx: Context,
  ): Promise<EntriesDone> {
    return transferInspectors(ctx, input);
  }
}
