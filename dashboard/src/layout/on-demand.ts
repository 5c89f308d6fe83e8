import { type ComponentType, lazy } from 'react';
import { currentLanguage, OFFLINE } from '../providers/graphql-client.ts';

/** A page whose code is fetched when it is first opened, so that the first page does not wait for all the others (U2). */
export function onDemand(load: () => Promise<ComponentType>): ComponentType {
  return lazy(async () => {
    const page = await load().catch(() => {
      throw new Error(OFFLINE[currentLanguage()]);
    });
    return { default: page };
  });
}
