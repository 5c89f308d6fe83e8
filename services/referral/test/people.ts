import { aPerson, unit } from '@sunlot/stage';

export { unit } from '@sunlot/stage';
export { THE_PUBLIC as nobody } from '@sunlot/subgraph-kit';

export const MARKET_DIVISION = unit(1);
export const TRADE_DIVISION = unit(2);
export const POLICY = unit(3);
export const OFFICE = unit(4);

/** The people of these stories. */
export const market = aPerson(1, '王明', 'DIVISION', MARKET_DIVISION, '市场秩序处');
export const trade = aPerson(3, '李华', 'DIVISION', TRADE_DIVISION, '流通发展处');
export const policyDivision = aPerson(4, '赵敏', 'POLICY_DIVISION', POLICY, '政策法规处');
export const office = aPerson(5, '孙立', 'OFFICE', OFFICE, '领导小组办公室');
export const zhang = aPerson(7, '张检', 'INSPECTOR', MARKET_DIVISION, '市场秩序处', { inspectorId: unit(501) });
export const leader = aPerson(9, '何局', 'LEADER', unit(7), '市商务局');
export const administrator = aPerson(11, '管理员', 'ADMINISTRATOR', unit(7), '市商务局');
