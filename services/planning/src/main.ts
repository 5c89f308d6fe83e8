import { runAlone } from '@sunlot/subgraph-kit';
import { room } from './room.ts';

await runAlone(room);
