import { Allow, type Context } from '@sunlot/subgraph-kit';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { InspectionsNoted, NoteInspectionsInput } from './note-inspections.inputs.ts';
import { noteInspections } from './note-inspections.ts';

@Resolver()
export class NoteInspectionsResolver {
  @Mutation(() => InspectionsNoted)
  @Allow('inspections.note')
  noteInspections(
    @Arg('input', () => NoteInspectionsInput) input: NoteInspectionsInput,
    @Ctx() ctx: Context,
  ): Promise<InspectionsNoted> {
    return noteInspections(ctx, input);
  }
}
