export interface DemonstrationPerson {
  readonly account: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly organization: string;
}

/** One account for every part in a case; two wherever four eyes are needed. */
export const people: readonly DemonstrationPerson[] = [
  { account: 'office', name: '韩雪松', roles: ['OFFICE'], organization: 'leading-group-office' },
  { account: 'policy', name: '郑立言', roles: ['POLICY_DIVISION'], organization: 'policy-division' },
  { account: 'policy2', name: '苏晓岚', roles: ['POLICY_DIVISION'], organization: 'policy-division' },
  { account: 'circulation', name: '孟凡车', roles: ['DIVISION'], organization: 'circulation' },
  { account: 'circulation2', name: '赵启明', roles: ['DIVISION'], organization: 'circulation' },
  { account: 'order', name: '秦守正', roles: ['DIVISION'], organization: 'market-order' },
  { account: 'order2', name: '陆静姝', roles: ['DIVISION'], organization: 'market-order' },
  { account: 'operation', name: '方大同', roles: ['DIVISION'], organization: 'market-operation' },
  { account: 'operation2', name: '温如意', roles: ['DIVISION'], organization: 'market-operation' },
  { account: 'justice', name: '程法言', roles: ['JUSTICE_BUREAU'], organization: 'justice-bureau' },
  { account: 'market', name: '岳建平', roles: ['DEPARTMENT'], organization: 'market-regulation' },
  { account: 'tax', name: '金如海', roles: ['DEPARTMENT'], organization: 'tax-bureau' },
  { account: 'ecology', name: '林青禾', roles: ['DEPARTMENT'], organization: 'ecology-bureau' },
  { account: 'inspector', name: '检查员甲', roles: ['INSPECTOR'], organization: 'circulation' },
  { account: 'inspector2', name: '检查员乙', roles: ['INSPECTOR'], organization: 'market-order' },
  { account: 'leader', name: '顾长河', roles: ['LEADER'], organization: 'commerce-bureau' },
  { account: 'observer', name: '严守纪', roles: ['OBSERVER'], organization: 'discipline-group' },
  { account: 'nanguan', name: '南向晚', roles: ['DIVISION'], organization: 'nanguan-commerce' },
];
