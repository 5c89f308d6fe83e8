import { buildSubgraphSchema, printSubgraphSchema } from '@apollo/subgraph';
import type { GraphQLScalarType, GraphQLSchema } from 'graphql';
import { GraphQLDateTimeISO, GraphQLJSON } from 'graphql-scalars';
import { parse } from 'graphql';
import { buildSchemaSync, createResolversMap, getMetadataStorage, type NonEmptyArray } from 'type-graphql';
import './words.ts';
import { checkVerbs } from './allow.ts';
import type { Context } from './context.ts';
import { answerInWords, runAsOneAct, timeAtTheDoor } from './act.ts';
import { refuseUnkeepable } from './keepable.ts';
import type { Policy } from './policy.ts';

export const JSONValue: GraphQLScalarType = GraphQLJSON;

const FEDERATION = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.7", import: ["@key", "@shareable"])\n\n`;

/** How the gateway's references to a type are answered: within the rows the actor sees, one query for all of them. */
export interface Reference {
  readonly type: string;
  resolve(ctx: Context, id: string): Promise<object | undefined>;
}

type EntityClass = new (...args: never[]) => { id: string };

/** References to an entity of this room; one the actor may not see is answered null, like one that does not exist. */
export function reference(type: EntityClass): Reference {
  const batch = async (ids: readonly string[], ctx: Context): Promise<({ id: string } | undefined)[]> => {
    const found = await ctx.em.find(type, ctx.visible(type, { id: { $in: [...ids] } } as never));
    const byId = new Map(found.map((row) => [row.id, row]));
    return ids.map((id) => byId.get(id));
  };
  return { type: type.name, resolve: (ctx, id) => ctx.load(batch, id) };
}

/** References to a type whose home is another room and to which this room adds fields. */
export function visitor(type: { name: string }, named = type.name): Reference {
  const Visitor = type as unknown as new () => { id: string };
  return { type: named, resolve: async (_ctx, id) => Object.assign(new Visitor(), { id }) };
}

export interface SchemaParts {
  readonly resolvers: readonly (new (...args: never[]) => object)[];
  readonly orphanedTypes?: readonly object[];
  readonly references?: readonly Reference[];
  readonly policy: Policy;
}

/** The room's schema as the gateway composes it, and its text. Throws when a door has no verb or a verb no rule. */
export function buildRoomSchema(parts: SchemaParts): { schema: GraphQLSchema; sdl: string } {
  demandVerbOnEveryDoor(parts);
  const plain = buildSchemaSync({
    resolvers: parts.resolvers as unknown as NonEmptyArray<Function>,
    orphanedTypes: (parts.orphanedTypes ?? []) as Function[],
    scalarsMap: [{ type: Date, scalar: GraphQLDateTimeISO }],
    authChecker: checkVerbs as never,
    globalMiddlewares: [timeAtTheDoor, answerInWords, refuseUnkeepable, runAsOneAct] as never,
    validate: { forbidUnknownValues: false },
    skipCheck: true,
  });
  const sdl = FEDERATION + printSubgraphSchema(plain);
  const resolvers = createResolversMap(plain) as Record<string, Record<string, unknown>>;
  for (const { type, resolve } of parts.references ?? []) {
    resolvers[type] = {
      ...resolvers[type],
      __resolveReference: (stub: { id: string }, ctx: Context) => resolve(ctx, stub.id),
    };
  }
  const schema = buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers: resolvers as never }]);
  return { schema, sdl };
}

function demandVerbOnEveryDoor({ resolvers, policy }: SchemaParts): void {
  const { queries, mutations } = getMetadataStorage();
  const guarded = getMetadataStorage().authorizedFields;
  for (const door of [...queries, ...mutations]) {
    if (!resolvers.includes(door.target as never)) continue;
    const verbs = guarded.find((it) => it.target === door.target && it.fieldName === door.methodName)?.roles as
      | string[]
      | undefined;
    if (!verbs?.length)
      throw new Error(`${door.target.name}.${door.methodName} has no @Allow: nobody decided who may use it`);
    for (const verb of verbs) {
      if (!(verb in policy.verbs))
        throw new Error(`the policy has no rule for ${verb} (${door.target.name}.${door.methodName})`);
    }
  }
}
