import { useNotify } from 'react-admin';
import { keepFile } from './files-of-registers.ts';

/** Saves a file of the house on this machine. What it is refused with is said until somebody closes it; it never throws. */
export function useKeepFile(): (address: string) => Promise<void> {
  const notify = useNotify();
  return (address) =>
    keepFile(address).catch((fault: Error) =>
      notify(fault.message, { type: 'error', multiLine: true, autoHideDuration: null }),
    );
}
