import { CoverageList } from './CoverageList.tsx';

export const coverage = { list: CoverageList };
