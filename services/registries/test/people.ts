import { aPerson, unit } from '@sunlot/stage';

export { unit } from '@sunlot/stage';
export { THE_PUBLIC as nobody } from '@sunlot/subgraph-kit';

export const MARKET_DIVISION = unit(1);
export const TRADE_DIVISION = unit(2);
export const TAX_BUREAU = unit(5);

/** The people of these stories. */
export const market = aPerson(1, '王明', 'DIVISION', MARKET_DIVISION, '市场秩序处');
export const trade = aPerson(2, '李华', 'DIVISION', TRADE_DIVISION, '流通发展处');
export const policyDivision = aPerson(3, '赵敏', 'POLICY_DIVISION', unit(3), '政策法规处');
export const justice = aPerson(4, '钱进', 'JUSTICE_BUREAU', unit(4), '市司法局');
export const office = aPerson(5, '孙立', 'OFFICE', unit(3), '领导小组办公室');
export const tax = aPerson(6, '周全', 'DEPARTMENT', TAX_BUREAU, '市税务局');
export const observer = aPerson(7, '吴清', 'OBSERVER', unit(7), '纪检监察组');
export const countyPerson = aPerson(8, '郑远', 'DIVISION', unit(8), '农安县商务局', {
  level: 'COUNTY',
  districtCode: '220122',
});
