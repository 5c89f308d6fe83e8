import type { Found } from '../acts/FoundInput.tsx';
import { send } from '../providers/graphql-client.ts';
import { findObjects } from './objects.operations.ts';

/** The first twenty objects whose name, code or initials hold the text. */
export async function objectsNamed(text: string): Promise<Found[]> {
  const { inspectionObjects } = await send(findObjects, { filter: { search: text } });
  const nodes = inspectionObjects.edges as { node: { id: string; name: string; creditCode: string | null } }[];
  return nodes.map(({ node }) => ({ id: node.id, name: [node.name, node.creditCode].filter(Boolean).join(' ') }));
}
