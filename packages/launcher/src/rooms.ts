import { room as draw } from '@sunlot/draw';
import { room as identity } from '@sunlot/identity';
import { room as planning } from '@sunlot/planning';
import { room as referral } from '@sunlot/referral';
import { room as registries } from '@sunlot/registries';
import { room as results } from '@sunlot/results';
import type { Room } from '@sunlot/subgraph-kit';

/** The six rooms, in the order a case walks through them. */
export const rooms: readonly Room[] = [identity, registries, planning, draw, results, referral];
