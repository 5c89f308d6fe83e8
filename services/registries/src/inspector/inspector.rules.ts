import type { InspectorStatus } from '@sunlot/glossary';

/** What a person's standing can become. Who left may come back; the trail keeps both. */
export const POSSIBLE_STATUS: Readonly<Record<InspectorStatus, readonly InspectorStatus[]>> = {
  ACTIVE: ['SUSPENDED', 'LEFT'],
  SUSPENDED: ['ACTIVE', 'LEFT'],
  LEFT: ['ACTIVE'],
};
