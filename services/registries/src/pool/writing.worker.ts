import { takeOrders } from '@sunlot/subgraph-kit/own-thread';
import { writeLists } from './write-lists.ts';

takeOrders(writeLists);
