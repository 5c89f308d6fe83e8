import { aPerson, unit } from '@sunlot/stage';

export { unit } from '@sunlot/stage';
export { THE_PUBLIC as nobody } from '@sunlot/subgraph-kit';

export const MARKET_DIVISION = unit(1);
export const TRADE_DIVISION = unit(2);
export const POLICY = unit(3);
export const TAX_BUREAU = unit(5);
export const BUREAU = unit(7);
export const ZHANG = unit(501);
export const WANG = unit(502);

/** The people of these stories. */
export const market = aPerson(1, '王明', 'DIVISION', MARKET_DIVISION, '市场秩序处');
export const marketColleague = aPerson(2, '刘洋', 'DIVISION', MARKET_DIVISION, '市场秩序处');
export const trade = aPerson(3, '李华', 'DIVISION', TRADE_DIVISION, '流通发展处');
export const policyDivision = aPerson(4, '赵敏', 'POLICY_DIVISION', POLICY, '政策法规处');
export const office = aPerson(5, '孙立', 'OFFICE', POLICY, '领导小组办公室');
export const tax = aPerson(6, '周全', 'DEPARTMENT', TAX_BUREAU, '市税务局');
export const zhang = aPerson(7, '张检', 'INSPECTOR', MARKET_DIVISION, '市场秩序处', { inspectorId: ZHANG });
export const stranger = aPerson(8, '陈检', 'INSPECTOR', MARKET_DIVISION, '市场秩序处', { inspectorId: unit(599) });
export const leader = aPerson(9, '何局', 'LEADER', BUREAU, '市商务局');
export const observer = aPerson(10, '吴清', 'OBSERVER', BUREAU, '纪检监察组');
export const administrator = aPerson(11, '管理员', 'ADMINISTRATOR', BUREAU, '市商务局');
