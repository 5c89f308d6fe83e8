import { type Context, Refusal } from '@sunlot/subgraph-kit';
import { plainText } from '../plain-text.ts';
import type { KeepCreditScaleInput } from './credit-class.inputs.ts';
import { CreditScale } from './credit-scale.entity.ts';
import { contradictions } from './credit-scale.rules.ts';

/** Says what the values of a source mean, in place of what was said before. Refuses a value with two meanings. */
export async function keepCreditScale(ctx: Context, input: KeepCreditScaleInput): Promise<CreditScale> {
  const source = plainText(input.source);
  const values = input.values.map(({ value, creditClass }) => ({ value: plainText(value), creditClass }));
  const twofold = contradictions(values);
  if (twofold.length > 0) throw new Refusal('CREDIT_SCALE_AMBIGUOUS', { source, values: twofold });

  const known = await ctx.em.findOne(CreditScale, { source });
  const before = known?.values ?? null;
  const said = { values, keptByName: ctx.actor.name, keptAt: ctx.now };
  const scale = known ? ctx.em.assign(known, said) : ctx.em.create(CreditScale, { ...said, source });
  await ctx.em.flush();
  ctx.record('credit.scaleKept', scale, { source, values: { before, after: values } });
  return scale;
}
