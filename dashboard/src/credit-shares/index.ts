import { CreditShareList } from './CreditShareList.tsx';

export const creditShares = { list: CreditShareList };
