import type { Found } from '../acts/FoundInput.tsx';
import { send } from '../providers/graphql-client.ts';
import { findInspectors } from './inspectors.operations.ts';

/** The first twenty inspectors whose name, initials or certificate holds the text, with what tells two of one name apart. */
export async function inspectorsNamed(text: string): Promise<Found[]> {
  const { inspectors } = await send(findInspectors, { filter: { search: text } });
  const nodes = inspectors.edges as { node: Record<'id' | 'name' | 'organizationName', string> & Numbers }[];
  return nodes.map(({ node: { id, name, organizationName, staffNumber, certificateNumber } }) => ({
    id,
    name: [name, organizationName, staffNumber ?? certificateNumber].filter(Boolean).join(' '),
  }));
}

type Numbers = Record<'staffNumber' | 'certificateNumber', string | null>;
