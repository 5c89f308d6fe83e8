import { randomBytes } from 'node:crypto';
import { openingLocator, pickupCodeBytes, pickupCodeFrom, sealOpening } from '@sunlot/draw-protocol';
import { type Context, Refusal } from '@sunlot/subgraph-kit';
import { Field, ObjectType } from 'type-graphql';
import { openApart } from '../sealing/apart.ts';
import { FrozenFile } from '../sealing/frozen-file.entity.ts';
import { Draw } from '../session/draw.entity.ts';
import { IssuedOpening } from './issued-opening.entity.ts';
import type { IssueOpeningInput } from './opening.inputs.ts';

/** What is handed over, once: it cannot be asked for again, only issued anew. */
@ObjectType()
export class OpeningSlip {
  @Field(() => IssuedOpening) opening!: IssuedOpening;
  /** To be entered on the draw's public page. */
  @Field(() => String) code!: string;
  /** The same as a file: `opening.txt`. */
  @Field(() => String) file!: string;
}

/**
 * Gives one enterprise the means to check its own place in an open draw, on its request. Who asked for it is on record; a
 * second slip ends the first, so a lost one is replaced by issuing another.
 */
export async function issueOpening(
  ctx: Context,
  { drawId, objectCode, recipient, reason }: IssueOpeningInput,
): Promise<OpeningSlip> {
  const draw = await ctx.get(Draw, drawId);
  // Before the opening a slip would tell an enterprise that it is in the pool, and the seed it needs is not public yet.
  if (!draw.openedAt) throw new Refusal('DRAW_SEALED', { openAt: draw.openAt });
  const code = objectCode.toUpperCase();
  const opening = await openApart(
    { vault: ctx.vault.folder, files: await filesOf(ctx, draw), id: code },
    draw.poolSize!,
  );
  if (!opening) throw new Refusal('NOT_A_CANDIDATE', { code, number: draw.number });

  const pickupCode = pickupCodeFrom(randomBytes(pickupCodeBytes));
  const sealed = await sealOpening(pickupCode, opening);
  await replaceEarlier(ctx, draw, code);
  const issued = ctx.em.create(IssuedOpening, {
    id: ctx.newId(),
    drawId: draw.id,
    objectCode: code,
    recipient,
    issuedAt: ctx.now,
    issuedByName: ctx.actor.name,
    expiresAt: new Date(ctx.now.getTime() + GOOD_FOR_MS),
    collectedAt: null,
    replacedAt: null,
    locator: openingLocator(pickupCode),
    sealed: Buffer.from(sealed).toString('base64'),
  });
  ctx.em.persist(issued);
  ctx.record(
    'draw.opening_issued',
    draw,
    { objectCode: code, recipient, expiresAt: issued.expiresAt },
    reason ?? undefined,
  );
  return { opening: issued, code: pickupCode, file: new TextDecoder().decode(opening) };
}

/** Thirty days: as long as an enterprise may take to come back to the office about it. */
const GOOD_FOR_MS = 30 * 86_400_000;

async function filesOf(ctx: Context, draw: Draw): Promise<Record<string, string>> {
  const files = await ctx.em.find(FrozenFile, { drawId: draw.id });
  return Object.fromEntries(files.map(({ name, digest }) => [name, digest]));
}

async function replaceEarlier(ctx: Context, draw: Draw, objectCode: string): Promise<void> {
  const earlier = await ctx.em.find(IssuedOpening, { drawId: draw.id, objectCode, replacedAt: null });
  for (const opening of earlier) opening.replacedAt = ctx.now;
}
