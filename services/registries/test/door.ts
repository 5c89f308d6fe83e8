import { type Door, openDoorOf, type Told, until as untilFound } from '@sunlot/stage';

export type { Door };
export type Answer = Told;

export const openDoor = (): Promise<Door> => openDoorOf('registries');

/** Waits for what happens by itself. */
export async function until(happened: () => Promise<boolean>): Promise<void> {
  await untilFound('it happens by itself', happened);
}
