import { UpdateList } from './UpdateList.tsx';

export const updates = { list: UpdateList };
