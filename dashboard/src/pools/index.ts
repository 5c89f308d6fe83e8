import { PoolShow } from './PoolShow.tsx';

export const pools = { show: PoolShow, recordRepresentation: 'taskNumber' };
