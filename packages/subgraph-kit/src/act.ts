import { createHash, randomUUID } from 'node:crypto';
import { UniqueConstraintViolationException } from '@mikro-orm/postgresql';
import { isNamedApart, refusalText, type RefusalCode } from '@sunlot/glossary';
import { GraphQLError } from 'graphql';
import { ArgumentValidationError, type MiddlewareFn } from 'type-graphql';
import type { Context } from './context.ts';
import { fullPlace } from './disk-full.ts';
import type { WorkKind } from './metrics.ts';
import { Refusal } from './refusal.ts';

/** Every question and every act at the room's doors is timed, with how it ended. */
export const timeAtTheDoor: MiddlewareFn<Context> = async ({ context, info }, next) => {
  const door = DOORS[info.parentType.name];
  return door ? context.floor.metrics.timed(door, info.fieldName, next) : next();
};

const DOORS: Readonly<Record<string, WorkKind>> = { Query: 'query', Mutation: 'mutation' };

/** Every mutation is one transaction, done at most once per idempotency key. */
export const runAsOneAct: MiddlewareFn<Context> = async ({ context, info, args }, next) => {
  if (info.parentType.name !== 'Mutation') return next();
  return context.inTransaction(async () => {
    const { idempotencyKey: key } = context;
    return key ? once(context, `${key}:${info.path.key}`, info.fieldName, args, next) : next();
  });
};

/** Turns refusals into errors with code, facts and words in the caller's language; hides everything unexpected. */
export const answerInWords: MiddlewareFn<Context> = async ({ context, info }, next) => {
  try {
    return await next();
  } catch (fault) {
    throw inWords(context, fault, `${info.parentType.name}.${info.fieldName}`);
  }
};

/** The error a caller may see. A fault that is no refusal is logged under an incident number and shown as that number only. */
export function inWords(context: Context, fault: unknown, where: string): GraphQLError {
  const place = fullPlace(fault);
  // Whoever acts can only wait: it is for those who keep the machine to know.
  if (place) context.log.error({ err: fault, place, where }, 'the disk is full');
  const refusal = place ? new Refusal('DISK_FULL', { place }) : asRefusal(fault);
  if (refusal) {
    return new GraphQLError(refusalText(refusal.code, refusal.facts, context.language), {
      extensions: { code: refusal.code, facts: refusal.facts },
    });
  }
  if (fault instanceof GraphQLError) return fault;
  const incident = randomUUID();
  context.log.error({ err: fault, incident, where }, 'unexpected fault');
  const code: RefusalCode = 'INTERNAL_FAULT';
  return new GraphQLError(refusalText(code, { incident }, context.language), {
    extensions: { code, facts: { incident } },
  });
}

function asRefusal(fault: unknown): Refusal | undefined {
  if (fault instanceof Refusal) return fault;
  if (fault instanceof ArgumentValidationError) {
    const fields = fault.extensions.validationErrors.flatMap((error) => problemsOf(error, ''));
    return new Refusal('INPUT_INVALID', { fields });
  }
  if (fault instanceof UniqueConstraintViolationException) return new Refusal('CONFLICT', {});
  return undefined;
}

interface ValidationProblem {
  property: string;
  target?: object;
  constraints?: Record<string, string>;
  children?: ValidationProblem[];
}

/** What is wrong with a field, and in which input where it is called otherwise there. */
interface FieldProblem {
  readonly field: string;
  readonly problem: string;
  readonly of?: string;
}

function problemsOf(error: ValidationProblem, path: string): FieldProblem[] {
  const field = path ? `${path}.${error.property}` : error.property;
  const input = error.target?.constructor.name ?? '';
  const apart = isNamedApart(input, error.property) ? { of: input } : {};
  const own = Object.values(error.constraints ?? {}).map((problem) => ({ field, problem, ...apart }));
  return [...own, ...(error.children ?? []).flatMap((child) => problemsOf(child, field))];
}

/**
 * The first call with a key acts; a second one, even a parallel one, waits for it and is told the same result. The
 * same key with other input is refused.
 */
async function once(
  ctx: Context,
  key: string,
  field: string,
  args: unknown,
  act: () => Promise<unknown>,
): Promise<unknown> {
  const digest = createHash('sha256')
    .update(JSON.stringify([field, args]))
    .digest('hex');
  const owner = ctx.actor.accountId;
  const first = await ctx.sql(
    'insert into idempotency (owner, key, input_digest) values ($1, $2, $3) on conflict do nothing returning key',
    [owner, key, digest],
  );
  if (first.length === 0) return sameAgain(ctx, owner, key, digest);
  const result = await act();
  await ctx.em.flush();
  await ctx.sql('update idempotency set result = $3 where owner = $1 and key = $2', [
    owner,
    key,
    JSON.stringify(pack(ctx, result)),
  ]);
  return result;
}

async function sameAgain(ctx: Context, owner: string, key: string, digest: string): Promise<unknown> {
  const [row] = await ctx.sql('select input_digest, result from idempotency where owner = $1 and key = $2', [
    owner,
    key,
  ]);
  if (!row || row.input_digest !== digest) throw new Refusal('IDEMPOTENCY_MISMATCH', {});
  return unpack(ctx, row.result);
}

/** Entities are remembered by their key and read again, everything else as JSON. */
function pack(ctx: Context, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((one) => pack(ctx, one));
  if (typeof value !== 'object' || value === null || value instanceof Date) return value ?? null;
  const type = value.constructor as { name: string };
  if (ctx.em.getMetadata().find(type as never)) return { [ENTITY]: type.name, id: (value as { id: string }).id };
  const plain = 'toJSON' in value ? (value as { toJSON(): object }).toJSON() : value;
  return Object.fromEntries(Object.entries(plain).map(([key, one]) => [key, pack(ctx, one)]));
}

const ENTITY = '#entity';

async function unpack(ctx: Context, memo: unknown): Promise<unknown> {
  if (Array.isArray(memo)) return Promise.all(memo.map((one) => unpack(ctx, one)));
  if (typeof memo !== 'object' || memo === null) return memo;
  const { [ENTITY]: type, id } = memo as Record<string, string | undefined>;
  if (type) return ctx.em.findOneOrFail(type as never, { id } as never);
  const entries = Object.entries(memo).map(async ([key, one]) => [key, await unpack(ctx, one)] as const);
  return Object.fromEntries(await Promise.all(entries));
}
