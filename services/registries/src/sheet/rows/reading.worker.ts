import { takeOrders } from '@sunlot/subgraph-kit/own-thread';
import { readInto } from './read-into.ts';

takeOrders(readInto);
