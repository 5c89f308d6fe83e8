import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { SheetImportState, SheetRegister } from '@sunlot/glossary';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { CreditDelivery } from '../credit-class/credit-delivery.ts';
import { UnknownRow } from '../credit-class/credit-import.entity.ts';

/** One file on its way into a register: checked first, imported whole or not at all. */
@ObjectType()
@Directive('@key(fields: "id")')
@Entity({ tableName: 'sheet_import' })
export class SheetImport {
  @PrimaryKey({ type: 'uuid', defaultRaw: 'uuidv7()' })
  @Field(() => ID)
  id!: string;

  @Property({ type: 'text' })
  @Field(() => SheetRegister)
  register!: SheetRegister;

  @Property({ type: 'text' })
  @Field(() => String)
  fileName!: string;

  /** The digests of the file's parts in the vault, in order. */
  @Property({ type: 'array' })
  chunks!: string[];

  @Property({ type: 'text' })
  @Field(() => SheetImportState)
  state!: SheetImportState;

  /** Read so far. */
  @Property({ type: 'int', default: 0 })
  @Field(() => Int)
  rows!: number;

  @Property({ type: 'int', default: 0 })
  @Field(() => Int)
  faultyRows!: number;

  /** What a delivery of credit classes says as a whole; null for the other registers. */
  @Property({ type: 'json', nullable: true })
  @Field(() => CreditDelivery, { nullable: true })
  delivery!: CreditDelivery | null;

  /** Rows whose entry is new to the register; after the check what would be, after the import what was. */
  @Property({ type: 'int', default: 0 })
  @Field(() => Int)
  created!: number;

  /** Rows that say something else of an entry the register has. */
  @Property({ type: 'int', default: 0 })
  @Field(() => Int)
  updated!: number;

  /** Rows that name nobody the register has, and are passed over: of credit classes only. */
  @Property({ type: 'int', default: 0 })
  @Field(() => Int)
  unknown!: number;

  /** The first two hundred of them. */
  @Property({ type: 'json' })
  @Field(() => [UnknownRow])
  unknownRows!: UnknownRow[];

  @Property({ type: 'text', nullable: true })
  unknownDigest!: string | null;

  /** The same file in English; null where it was made before there was one. */
  @Property({ type: 'text', nullable: true })
  unknownDigestEn!: string | null;

  /** The first findings; all of them stand in the error file. */
  @Property({ type: 'json' })
  findings!: StoredFinding[];

  @Property({ type: 'text', nullable: true })
  errorsDigest!: string | null;

  /** The same file in English; null where it was made before there was one. */
  @Property({ type: 'text', nullable: true })
  errorsDigestEn!: string | null;

  /** Whose entries these will be. */
  @Index()
  @Property({ type: 'uuid' })
  divisionId!: string;

  @Property({ type: 'text' })
  @Field(() => String)
  divisionName!: string;

  @Property({ type: 'boolean' })
  mayTouchAll!: boolean;

  /** The district whose objects alone whoever sent it may enter; null for the whole city. */
  @Property({ type: 'text', nullable: true })
  ownDistrict!: string | null;

  @Property({ type: 'text' })
  @Field(() => String)
  startedByName!: string;

  @Property({ type: 'timestamptz' })
  @Field(() => Date)
  at!: Date;

  @Property({ type: 'timestamptz', nullable: true })
  @Field(() => Date, { nullable: true })
  finishedAt!: Date | null;
}

/** What is wrong with a cell, as it is kept: in both languages, with the place as Excel shows it. */
export interface StoredFinding {
  readonly row: number | null;
  readonly letter: string | null;
  readonly column: string | null;
  readonly value: string | null;
  readonly reason: { readonly zh: string; readonly en: string };
}

@ObjectType()
export class SheetFinding {
  @Field(() => Int, { nullable: true })
  row!: number | null;

  @Field(() => String, { nullable: true })
  letter!: string | null;

  @Field(() => String, { nullable: true })
  column!: string | null;

  @Field(() => String, { nullable: true })
  value!: string | null;

  @Field(() => String)
  reason!: string;
}
