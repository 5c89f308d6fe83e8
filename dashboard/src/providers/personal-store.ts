import { localStorageStore, type Store } from 'react-admin';
import { currentLanguage, send } from './graphql-client.ts';
import { keepPreference, myPreferences, setLanguage } from './session.operations.ts';
import { usablePreference } from './usable-preference.ts';

const device = localStorageStore();

/** Whose preferences lie on this device. */
let brought: string | undefined;

/** What goes with the person: saved filters, and the columns of a list with the sets of them. The rest is the device's. */
const TRAVELS = /^[\w-]+\.savedQueries$|^preferences\.[\w.-]+\.column(s|Sets)$/;

/** Where react-admin keeps the language at hand; the house keeps it with the account. */
const LANGUAGE = 'locale';

/** Whether the language was chosen at the sign-in page: then it is the wish of whoever signs in there. */
let chosenAtTheDoor = false;

/**
 * What the desk remembers. It is read from the device, so that no list waits for it; what is the person's own is kept
 * in the house as well. When that cannot be reached the device still has it.
 */
export const personalStore: Store = {
  ...device,
  setItem: (key, value) => {
    device.setItem(key, value);
    if (TRAVELS.test(key)) keep(key, value);
    if (key !== LANGUAGE) return;
    if (brought) saveLanguage(String(value));
    else chosenAtTheDoor = true;
  },
  removeItem: (key) => {
    device.removeItem(key);
    if (TRAVELS.test(key)) keep(key, null);
  },
  // Signing out clears the device, not what the person has kept.
  reset: () => {
    device.reset();
    brought = undefined;
  },
};

function keep(name: string, value: unknown): void {
  void send(keepPreference, { input: { name, value } }).catch(() => undefined);
}

function saveLanguage(language: string): void {
  void send(setLanguage, { input: { language: language.toUpperCase() } }).catch(() => undefined);
}

interface Arriving {
  readonly id: string;
  readonly language: 'ZH' | 'EN';
}

/** Puts what a person has kept onto this device, once per person; what another left there goes. */
export async function bringPreferences({ id, language }: Arriving): Promise<void> {
  if (brought === id) return;
  brought = id;
  if (chosenAtTheDoor) saveLanguage(currentLanguage());
  else device.setItem(LANGUAGE, language.toLowerCase());
  chosenAtTheDoor = false;
  const { myPreferences: kept } = await send(myPreferences);
  const usable = new Map((kept as Kept[]).map(({ name, value }) => [name, usablePreference(name, value)]));
  for (const key of keysOfDevice()) if (TRAVELS.test(key) && !usable.get(key)) device.removeItem(key);
  for (const [name, value] of usable) if (value && TRAVELS.test(name)) device.setItem(name, value);
}

interface Kept {
  readonly name: string;
  readonly value: unknown;
}

const PREFIX = 'RaStore.';

function keysOfDevice(): string[] {
  return Object.keys(localStorage).flatMap((key) => (key.startsWith(PREFIX) ? [key.slice(PREFIX.length)] : []));
}
