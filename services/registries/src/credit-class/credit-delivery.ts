import { type Context, LocalDate, Refusal } from '@sunlot/subgraph-kit';
import { Field, ObjectType } from 'type-graphql';
import { plainText } from '../plain-text.ts';
import type { CreditDeliveryInput } from './credit-class.inputs.ts';
import { CreditScale, type ScaleValue } from './credit-scale.entity.ts';
import { whyNotThisDay } from './why-not-this-day.ts';

/** What a delivery of classes says as a whole, however it comes in, with its scale as it stood when it came. */
@ObjectType()
export class CreditDelivery {
  @Field(() => String)
  source!: string;

  /** The day the classes are of, as the source says. */
  @Field(() => LocalDate)
  asOf!: string;

  /** Whose scale the values are of; null when they are our own letters. */
  @Field(() => String, { nullable: true })
  scale!: string | null;

  /** What the values of that scale stand for; null with our own letters. */
  values!: ScaleValue[] | null;
}

/** What somebody said of a delivery, once it can stand. Refuses a day there cannot be data of, and a scale there is not. */
export async function creditDelivery(
  ctx: Context,
  { source, asOf, scaleId }: CreditDeliveryInput,
): Promise<CreditDelivery> {
  const refusal = await whyNotThisDay(ctx, asOf);
  if (refusal) throw refusal;
  const scale = scaleId ? await scaleOf(ctx, scaleId) : null;
  return { source: plainText(source), asOf, scale: scale?.source ?? null, values: scale?.values ?? null };
}

async function scaleOf(ctx: Context, id: string): Promise<CreditScale> {
  const scale = await ctx.em.findOne(CreditScale, { id });
  if (!scale) throw new Refusal('NOT_FOUND', { type: 'CreditScale', id });
  return scale;
}
