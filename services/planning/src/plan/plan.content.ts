import { createHash, randomUUID } from 'node:crypto';
import { LocalDate } from '@sunlot/subgraph-kit';
import { ObjectKind, PlanKind } from '@sunlot/glossary';
import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import type { Plan } from './plan.entity.ts';
import type { PlanLine } from './plan-line.entity.ts';
import { TeamSeat } from './team-seat.ts';

/** A line as a version shows it, whatever became of the line since. */
@ObjectType()
export class PlanVersionLine {
  @Field(() => ID) id!: string;
  @Field(() => String) title!: string;
  @Field(() => [String]) itemCodes!: string[];
  @Field(() => [String]) districtCodes!: string[];
  @Field(() => [ObjectKind]) objectKinds!: ObjectKind[];
  @Field(() => [String]) labels!: string[];
  /** Null where the version does not narrow by them, as none did before it could. */
  @Field(() => [ID], { nullable: true }) divisionIds?: string[];
  @Field(() => [String], { nullable: true }) zones?: string[];
  @Field(() => Float) ratio!: number;
  @Field(() => LocalDate) inspectFrom!: string;
  @Field(() => LocalDate) inspectTo!: string;
  @Field(() => [TeamSeat]) departments!: TeamSeat[];
}

/** Everything of a plan that is reviewed and approved: what is not in here can be changed without asking again. */
@ObjectType()
export class PlanContent {
  @Field(() => String) title!: string;
  @Field(() => PlanKind) kind!: PlanKind;
  @Field(() => Int) year!: number;
  @Field(() => String, { nullable: true }) basisNote!: string | null;
  @Field(() => String, { nullable: true }) legalBasis!: string | null;
  @Field(() => String, { nullable: true }) superiorDocument!: string | null;
  @Field(() => String, { nullable: true }) superiorDocumentFile!: string | null;
  @Field(() => LocalDate, { nullable: true }) intendedOn!: string | null;
  @Field(() => [PlanVersionLine]) lines!: PlanVersionLine[];
}

/** The content of a plan as it stands, in the one order of keys its digest is taken over. */
export function contentOf(
  plan: Omit<PlanContent, 'lines'> | Plan,
  lines: readonly (PlanVersionLine | PlanLine)[],
): PlanContent {
  return {
    title: plan.title,
    kind: plan.kind,
    year: plan.year,
    basisNote: plan.basisNote,
    legalBasis: plan.legalBasis,
    superiorDocument: plan.superiorDocument,
    superiorDocumentFile: plan.superiorDocumentFile,
    intendedOn: plan.intendedOn,
    lines: lines.map(lineContentOf),
  };
}

/**
 * SHA-256 over the content: a review and an approval hold for exactly these bytes (S13). The content is put into its
 * order of keys first, so that a copy read back from the database has the same digest.
 */
export function digestOf(content: PlanContent): string {
  return createHash('sha256')
    .update(JSON.stringify(contentOf(content, content.lines)))
    .digest('hex');
}

export function lineContentOf(line: PlanVersionLine | PlanLine): PlanVersionLine {
  return {
    id: line.id,
    title: line.title,
    itemCodes: line.itemCodes,
    districtCodes: line.districtCodes,
    objectKinds: line.objectKinds,
    labels: line.labels,
    // Left out where nothing is said: what was approved before there were such criteria keeps its digest.
    ...(line.divisionIds?.length ? { divisionIds: line.divisionIds } : {}),
    ...(line.zones?.length ? { zones: line.zones } : {}),
    ratio: line.ratio,
    inspectFrom: line.inspectFrom,
    inspectTo: line.inspectTo,
    departments: line.departments.map(({ organizationId, organizationName, seats, tag, itemCodes }) => ({
      organizationId,
      organizationName,
      seats,
      tag,
      itemCodes,
    })),
  };
}

/** What a form says about a line. Given the id of a line it means that line; without one, a new line. */
export type LineAsked = Omit<PlanVersionLine, 'id' | 'labels' | 'departments'> & {
  id?: string | null;
  labels?: string[] | null;
  departments: (Omit<TeamSeat, 'tag'> & { tag?: string | null })[];
};

/** The lines a form asks for. An id that is not one of `known` is not taken over: it would name another plan's line. */
export function linesAsked(asked: readonly LineAsked[], known: ReadonlySet<string>): PlanVersionLine[] {
  return asked.map((line) =>
    lineContentOf({
      ...line,
      id: line.id && known.has(line.id) ? line.id : randomUUID(),
      labels: line.labels ?? [],
      departments: line.departments.map((seat) => ({ ...seat, tag: seat.tag ?? null })),
    }),
  );
}

/** Everyone with a seat, each once. */
export function participantsOf(lines: readonly Pick<PlanVersionLine, 'departments'>[]): string[] {
  return [...new Set(lines.flatMap((line) => line.departments.map((seat) => seat.organizationId)))];
}
