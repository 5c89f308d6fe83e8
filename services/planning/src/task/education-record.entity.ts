import { Entity, ManyToOne, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { EducationKind } from '@sunlot/glossary';
import { LocalDate } from '@sunlot/subgraph-kit';
import { Field, ID, ObjectType } from 'type-graphql';
import { Task } from './task.entity.ts';

/** 二(五)2 谁执法谁普法: that the objects were told what is inspected and by which standard, or why they were not (R19). */
@ObjectType()
@Entity({ tableName: 'education_record' })
export class EducationRecord {
  @PrimaryKey({ type: 'uuid', defaultRaw: 'uuidv7()' })
  @Field(() => ID)
  id!: string;

  /** A task is educated for once. */
  @Unique()
  @ManyToOne(() => Task, { mapToPk: true, fieldName: 'task_id' })
  taskId!: string;

  @Property({ type: 'text' })
  @Field(() => EducationKind)
  kind!: EducationKind;

  @Property({ type: 'date' })
  @Field(() => LocalDate)
  on!: string;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true })
  audience!: string | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true })
  note!: string | null;

  /** Why it was waived; null when it took place. */
  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true })
  reason!: string | null;

  @Property({ type: 'timestamptz' })
  @Field(() => Date)
  recordedAt!: Date;

  @Property({ type: 'text' })
  @Field(() => String)
  recordedByName!: string;
}
