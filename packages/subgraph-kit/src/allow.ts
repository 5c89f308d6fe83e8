import { Authorized, createMethodMiddlewareDecorator, type AuthChecker } from 'type-graphql';
import { inWords } from './act.ts';
import type { Context } from './context.ts';
import { demand } from './policy.ts';

/** Writes on a door which verb opens it. A query or mutation without it fails the build. */
export function Allow(verb: string): MethodDecorator & PropertyDecorator {
  return Authorized<string>([verb]);
}

/** Refuses with NOT_SIGNED_IN or FORBIDDEN; never answers null in silence. */
export const checkVerbs: AuthChecker<Context, string> = ({ context, info }, verbs) => {
  try {
    for (const verb of verbs) demand(context.floor.policy, context.actor, verb);
    return true;
  } catch (fault) {
    // type-graphql asks for rights before any middleware runs, so this refusal finds its words here.
    throw inWords(context, fault, `${info.parentType.name}.${info.fieldName}`);
  }
};

/**
 * Covers a field by the mask rule of that name: whoever may not read it in full reads the masked form, wherever the
 * row is reached from. The rule's name is `Type.field`; where it asks about another row than the field's own, `rowOf` finds that.
 */
export function Masked<R>(rule: string, rowOf: (row: R, ctx: Context) => unknown = (row) => row): MethodDecorator {
  return createMethodMiddlewareDecorator<Context>(async ({ context, root }, next) => {
    const mask = context.floor.policy.masks?.[rule];
    if (!mask) throw new Error(`no mask rule is called ${rule}`);
    const value: unknown = await next();
    const row = await rowOf(root as R, context);
    return mask.show(context.actor, row as never) ? value : mask.mask(value);
  });
}
