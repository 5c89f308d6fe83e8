import { RosterCleanUpList } from './RosterCleanUpList.tsx';

export const rosterCleanUps = { list: RosterCleanUpList };
