import { Allow, type Context } from '@sunlot/subgraph-kit';
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Inspection } from '../inspection/inspection.entity.ts';
import { InspectionObject } from '../inspection/inspection-object.visitor.ts';
import { openVisitsByObject } from '../inspection/visits-of-object.resolver.ts';
import { InspectionNotice } from '../notice/inspection-notice.entity.ts';
import { ProofOfService } from '../notice/proof-of-service.entity.ts';
import { Publication } from '../publication/publication.entity.ts';
import { InspectionRecord } from '../record/inspection-record.entity.ts';
import { Dossier } from './dossier.type.ts';
import { ReferralNote } from './referral-note.entity.ts';

@Resolver(() => Dossier)
export class DossierResolver {
  /** Null when no visit of the enterprise is open to the reader; a sealed visit does not betray itself here. */
  @Query(() => Dossier, { nullable: true })
  @Allow('dossier.read')
  async dossier(@Arg('objectId', () => ID) objectId: string, @Ctx() ctx: Context): Promise<Dossier | null> {
    const visits = (await ctx.load(openVisitsByObject, objectId)) ?? [];
    const [latest] = visits;
    if (!latest) return null;
    const { objectName, objectCode } = latest;
    return Object.assign(new Dossier(), {
      objectId,
      objectName,
      objectCode,
      inspectionIds: visits.map(({ id }) => id),
    });
  }

  @FieldResolver(() => InspectionObject, { nullable: true })
  object(@Root() { objectId }: Dossier): InspectionObject {
    return Object.assign(new InspectionObject(), { id: objectId });
  }

  @FieldResolver(() => [Inspection])
  async inspections(@Root() { objectId }: Dossier, @Ctx() ctx: Context): Promise<Inspection[]> {
    return (await ctx.load(openVisitsByObject, objectId)) ?? [];
  }

  /** All notices, superseded ones too. */
  @FieldResolver(() => [InspectionNotice])
  notices(@Root() { inspectionIds }: Dossier, @Ctx() ctx: Context): Promise<InspectionNotice[]> {
    return ctx.em.find(InspectionNotice, { inspectionId: { $in: inspectionIds } }, { orderBy: { issuedAt: 'desc' } });
  }

  @FieldResolver(() => [ProofOfService])
  services(@Root() { inspectionIds }: Dossier, @Ctx() ctx: Context): Promise<ProofOfService[]> {
    return ctx.em.find(ProofOfService, { inspectionId: { $in: inspectionIds } }, { orderBy: { servedAt: 'desc' } });
  }

  @FieldResolver(() => [InspectionRecord])
  records(@Root() { inspectionIds }: Dossier, @Ctx() ctx: Context): Promise<InspectionRecord[]> {
    return ctx.em.find(
      InspectionRecord,
      { inspectionId: { $in: inspectionIds } },
      { orderBy: { recordedAt: 'desc', sequence: 'asc' } },
    );
  }

  @FieldResolver(() => [Publication])
  publications(@Root() { objectId }: Dossier, @Ctx() ctx: Context): Promise<Publication[]> {
    return ctx.em.find(Publication, ctx.visible(Publication, { objectId }), { orderBy: { publishedAt: 'desc' } });
  }

  @FieldResolver(() => [ReferralNote])
  referrals(@Root() { inspectionIds }: Dossier, @Ctx() ctx: Context): Promise<ReferralNote[]> {
    return ctx.em.find(ReferralNote, { inspectionId: { $in: inspectionIds } }, { orderBy: { sentAt: 'desc' } });
  }
}
