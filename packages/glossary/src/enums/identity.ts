import { type Language, membersOf, type Words } from '../bilingual.ts';

const role = {
  ADMINISTRATOR: { zh: '系统管理员', en: 'Administrator' },
  OFFICE: { zh: '领导小组办公室', en: 'Leading-group office' },
  POLICY_DIVISION: { zh: '政策法规处', en: 'Policy & Regulations Division' },
  DIVISION: { zh: '业务处室', en: 'Business division' },
  DEPARTMENT: { zh: '参与部门', en: 'Participating department' },
  JUSTICE_BUREAU: { zh: '市司法局', en: 'Municipal Justice Bureau' },
  INSPECTOR: { zh: '检查人员', en: 'Inspector' },
  LEADER: { zh: '领导', en: 'Leader' },
  OBSERVER: { zh: '纪检监察观察员', en: 'Discipline observer' },
  PUBLIC: { zh: '社会公众', en: 'Public' },
} satisfies Words;
/** What somebody may do. PUBLIC is whoever is not signed in and is never granted to an account. */
export const Role = membersOf(role);
export type Role = keyof typeof role;

/** The word for a role: `roleName('OFFICE', 'en')` is “Leading-group office”. */
export function roleName(name: Role, language: Language): string {
  return role[name][language];
}

const organizationKind = {
  GOVERNMENT: { zh: '人民政府', en: 'Government' },
  BUREAU: { zh: '商务局', en: 'Commerce bureau' },
  LEADING_GROUP_OFFICE: { zh: '领导小组办公室', en: 'Leading-group office' },
  POLICY_DIVISION: { zh: '政策法规处', en: 'Policy & Regulations Division' },
  DIVISION: { zh: '处室', en: 'Business division' },
  JUSTICE_BUREAU: { zh: '市司法局', en: 'Municipal Justice Bureau' },
  DEPARTMENT: { zh: '部门', en: 'Department' },
  COUNTY_BUREAU: { zh: '县（市、区）商务主管部门', en: 'County commerce bureau' },
} satisfies Words;
export const OrganizationKind = membersOf(organizationKind);
export type OrganizationKind = keyof typeof organizationKind;

const level = {
  PROVINCE: { zh: '省级', en: 'Province' },
  CITY: { zh: '市级', en: 'City' },
  COUNTY: { zh: '县级', en: 'County' },
} satisfies Words;
/** R22: the lower level inspects by default, the city for city-wide or cross-county matters. */
export const Level = membersOf(level);
export type Level = keyof typeof level;

const accountState = {
  ACTIVE: { zh: '正常', en: 'Active' },
  LOCKED: { zh: '已锁定', en: 'Locked' },
  DISABLED: { zh: '已停用', en: 'Disabled' },
} satisfies Words;
export const AccountState = membersOf(accountState);
export type AccountState = keyof typeof accountState;

const signInOutcome = {
  ACCEPTED: { zh: '登录成功', en: 'Signed in' },
  REFUSED: { zh: '账号或密码错误', en: 'Refused' },
  LOCKED: { zh: '账号已锁定', en: 'Locked' },
  DISABLED: { zh: '账号已停用', en: 'Disabled' },
  ENDED: { zh: '已退出', en: 'Signed out' },
} satisfies Words;
/** What the sign-in log says of one attempt. */
export const SignInOutcome = membersOf(signInOutcome);
export type SignInOutcome = keyof typeof signInOutcome;

export const identityLabels = {
  Role: role,
  OrganizationKind: organizationKind,
  Level: level,
  AccountState: accountState,
  SignInOutcome: signInOutcome,
};
