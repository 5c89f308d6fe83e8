import type { Actor } from '@sunlot/subgraph-kit';

export const unit = (n: number): string => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;

const person = (n: number, name: string, role: string, organization: number, organizationName: string): Actor => ({
  accountId: unit(100 + n),
  name,
  roles: [role],
  organizationId: unit(organization),
  organizationName,
  divisionId: unit(organization),
  organizationKind: 'DIVISION',
  level: 'CITY',
  districtCode: null,
  inspectorId: null,
});

/** The people of these stories. */
export const market = person(1, '王明', 'DIVISION', 1, '市场秩序处');
export const trade = person(2, '李华', 'DIVISION', 2, '流通发展处');
export const policyDivision = person(3, '赵敏', 'POLICY_DIVISION', 3, '政策法规处');
export const justice = person(4, '钱进', 'JUSTICE_BUREAU', 4, '市司法局');
export const office = person(5, '孙立', 'OFFICE', 6, '领导小组办公室');
export const tax = person(6, '周全', 'DEPARTMENT', 5, '市税务局');
export const observer = person(7, '吴清', 'OBSERVER', 7, '纪检监察组');
export const leader = person(8, '冯远', 'LEADER', 8, '市商务局');
export const inspector = person(9, '陈立', 'INSPECTOR', 1, '市场秩序处');
export const county: Actor = {
  ...person(10, '郑远', 'DIVISION', 9, '农安县商务局'),
  level: 'COUNTY',
  districtCode: '220122',
};
export const nobody: Actor = { ...person(11, '公众', 'PUBLIC', 0, '公众'), accountId: 'public', level: 'PUBLIC' };
