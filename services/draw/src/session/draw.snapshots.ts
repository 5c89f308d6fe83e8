import type { poolCut, taskApproved } from '@sunlot/facts';
import type { z } from 'zod';

/** The task as planning told it, kept as it was when it was approved. */
export type DrawTask = z.infer<(typeof taskApproved)['shape']>['task'];

/** The pool as registries told it; its files lie in the vault under their digests. */
export type CutPool = Omit<z.infer<(typeof poolCut)['shape']>, 'task'>;
