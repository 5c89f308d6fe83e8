import { z } from 'zod';

/**
 * Who is asking, as the gateway vouches for it. The claims travel signed with every request (see signature.ts),
 * so a room never looks an account up to decide a right.
 */
export const Actor = z.object({
  accountId: z.string(),
  name: z.string(),
  roles: z.array(z.string()),
  organizationId: z.string(),
  organizationName: z.string(),
  /** The division or department that answers for the actor; an office inside a division carries that division's id. */
  divisionId: z.string(),
  organizationKind: z.string(),
  level: z.string(),
  districtCode: z.string().nullable(),
  /** Set for inspectors: the registry entry the account belongs to. */
  inspectorId: z.string().nullable(),
});
export type Actor = z.infer<typeof Actor>;

/** Nobody signed in: may ask what the public may ask. */
export const THE_PUBLIC: Actor = {
  accountId: 'public',
  name: '公众',
  roles: ['PUBLIC'],
  organizationId: 'public',
  organizationName: '公众',
  divisionId: 'public',
  organizationKind: 'PUBLIC',
  level: 'PUBLIC',
  districtCode: null,
  inspectorId: null,
};

/** A room acting on its own: hearing a fact, running a job, keeping a deadline. */
export function theRoom(room: string): Actor {
  return { ...THE_PUBLIC, accountId: `room:${room}`, name: room, roles: ['ROOM'], organizationName: room };
}

export const isSignedIn = (actor: Actor): boolean => !actor.roles.includes('PUBLIC');
