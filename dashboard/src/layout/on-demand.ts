import { type ComponentType, lazy } from 'react';
import { OFFLINE, currentLanguage } from '../providers/graphql-client.ts';

/** A page whose code is fetched when it is first opened, so that the first page does not wait for all the others (U2). */
export function onDemand<Name extends string>(load: () => Promise<Record<Name, ComponentType>>, name: Name) {
  return lazy(async () => {
    const pages = await load().catch(() => {
      throw new Error(OFFLINE[currentLanguage()]);
    });
    return { default: pages[name] };
  });
}
