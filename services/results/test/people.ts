import type { Actor } from '@sunlot/subgraph-kit';

export const unit = (n: number): string => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;

export const MARKET_DIVISION = unit(1);
export const TRADE_DIVISION = unit(2);
export const POLICY = unit(3);
export const TAX_BUREAU = unit(5);
export const BUREAU = unit(7);
export const ZHANG = unit(501);
export const WANG = unit(502);

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

/** The people of these stories. */
export const market = person(1, '王明', 'DIVISION', MARKET_DIVISION, '市场秩序处');
export const marketColleague = person(2, '刘洋', 'DIVISION', MARKET_DIVISION, '市场秩序处');
export const trade = person(3, '李华', 'DIVISION', TRADE_DIVISION, '流通发展处');
export const policyDivision = person(4, '赵敏', 'POLICY_DIVISION', POLICY, '政策法规处');
export const office = person(5, '孙立', 'OFFICE', POLICY, '领导小组办公室');
export const tax = person(6, '周全', 'DEPARTMENT', TAX_BUREAU, '市税务局');
export const zhang = person(7, '张检', 'INSPECTOR', MARKET_DIVISION, '市场秩序处', { inspectorId: ZHANG });
export const stranger = person(8, '陈检', 'INSPECTOR', MARKET_DIVISION, '市场秩序处', { inspectorId: unit(599) });
export const leader = person(9, '何局', 'LEADER', BUREAU, '市商务局');
export const observer = person(10, '吴清', 'OBSERVER', BUREAU, '纪检监察组');
export const administrator = person(11, '管理员', 'ADMINISTRATOR', BUREAU, '市商务局');
export const nobody = person(12, '公众', 'PUBLIC', 'public', '公众', { accountId: 'public' });
