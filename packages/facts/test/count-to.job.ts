import { z } from 'zod';
import { defineJob } from '../src/index.ts';

export const countTo = defineJob({
  name: 'registries.count-to',
  input: z.object({ name: z.string(), steps: z.int().min(0), msPerStep: z.int() }),
});
