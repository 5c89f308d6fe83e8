import { organizationKept } from '@sunlot/facts';
import type { Actor } from '@sunlot/subgraph-kit';
import { type Door, openDoorOf, type Told, until as untilFound } from '@sunlot/stage';
import { countyPerson, justice, market, observer, policyDivision, tax, trade } from './people.ts';

export type { Door };
export type Answer = Told;

/** The registries' door, after identity has told them of the bodies of these stories. */
export async function openDoor(options: Parameters<typeof openDoorOf>[1] = {}): Promise<Door> {
  const door = await openDoorOf('registries', options);
  const heads = [market, trade, policyDivision, justice, tax, observer, countyPerson];
  await Promise.all(heads.map((head) => door.tell(organizationKept, bodyOf(head))));
  return door;
}

/** The body somebody works for, as identity tells of it. */
export const bodyOf = ({
  organizationId: id,
  organizationName: name,
  divisionId,
  organizationKind: kind,
  level,
}: Actor) => ({
  id,
  name,
  divisionId,
  code: `body-${id.slice(-4)}`,
  kind,
  level,
  authorityWord: '长商务',
});

/** Waits for what happens by itself. */
export async function until(happened: () => Promise<boolean>): Promise<void> {
  await untilFound('it happens by itself', happened);
}
