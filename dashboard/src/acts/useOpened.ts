import { useState } from 'react';

/** The moment a page or dialog was opened: what its date fields are first filled with, the same at every drawing of it. */
export function useOpened(): Date {
  const [opened] = useState(() => new Date());
  return opened;
}
