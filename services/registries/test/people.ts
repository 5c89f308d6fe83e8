import type { Actor } from '@sunlot/subgraph-kit';

export const unit = (n: number): string => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;

const person = (
  n: number,
  name: string,
  role: string,
  organization: string,
  organizationName: string,
  more: Partial<Actor> = {},
): Actor => ({
  accountId: unit(100 + n),
  name,
  roles: [role],
  organizationId: organization,
  organizationName,
  divisionId: organization,
  organizationKind: 'DIVISION',
  level: 'CITY',
  districtCode: null,
  inspectorId: null,
  ...more,
});

export const MARKET_DIVISION = unit(1);
export const TRADE_DIVISION = unit(2);
export const TAX_BUREAU = unit(5);

/** The people of these stories. */
export const market = person(1, '王明', 'DIVISION', MARKET_DIVISION, '市场秩序处');
export const trade = person(2, '李华', 'DIVISION', TRADE_DIVISION, '流通发展处');
export const policyDivision = person(3, '赵敏', 'POLICY_DIVISION', unit(3), '政策法规处');
export const justice = person(4, '钱进', 'JUSTICE_BUREAU', unit(4), '市司法局');
export const office = person(5, '孙立', 'OFFICE', unit(3), '领导小组办公室');
export const tax = person(6, '周全', 'DEPARTMENT', TAX_BUREAU, '市税务局');
export const observer = person(7, '吴清', 'OBSERVER', unit(7), '纪检监察组');
export const countyPerson = person(8, '郑远', 'DIVISION', unit(8), '农安县商务局', {
  level: 'COUNTY',
  districtCode: '220122',
});
export const nobody = person(9, '公众', 'PUBLIC', 'public', '公众', { accountId: 'public' });
