import { type ComponentType, lazy } from 'react';
import { CodeMissing, entry, fetchedCode } from './fetched-code.ts';

/** A page whose code is fetched when it is first opened, so that the first page does not wait for all the others (U2). */
export function onDemand(load: () => Promise<ComponentType>): ComponentType {
  return lazy(async () => {
    const page = await fetchedCode(load).catch((fault: unknown) => {
      if (fault instanceof CodeMissing && fault.renewed && mayReload()) return reloaded();
      throw fault;
    });
    return { default: page };
  });
}

const RELOADED_FROM = 'sunlot.reloaded-from';

/** Once from the same code: a page that comes back as it was would come back for ever. */
function mayReload(): boolean {
  return sessionStorage.getItem(RELOADED_FROM) !== entry();
}

/**
 * The house was built anew while the desk was open: it opens anew too, at the page that was asked for. Whoever asked for another page had
 * left the one with a form, and was asked about what was unsaved there.
 */
function reloaded(): Promise<never> {
  sessionStorage.setItem(RELOADED_FROM, entry());
  location.reload();
  return new Promise(() => undefined);
}
