import type { RefusalTable } from '../refusal.ts';

export const identityRefusals = {
  PREFERENCE_TOO_LARGE: {
    zh: '要保存的设置过大（{size:count}，最多 {largest:count} 个字符）',
    en: 'What is to be kept is too large ({size:count}, at most {largest:count} characters)',
    remedy: { zh: '请先删除不用的已存筛选', en: 'Remove saved filters that are not used' },
  },
  PREFERENCES_FULL: {
    zh: '已保存的设置达到上限（{most:count} 项）',
    en: 'No more than {most:count} settings are kept',
    remedy: { zh: '请先删除不用的已存筛选', en: 'Remove saved filters that are not used' },
  },
  SIGN_IN_REFUSED: {
    zh: '账号或密码不正确',
    en: 'The account or the password is not right',
    remedy: {
      zh: '请核对后重试；连续 5 次错误账号将被锁定',
      en: 'Check and try again; after 5 failures in a row the account is locked',
    },
  },
  ACCOUNT_LOCKED: {
    zh: '账号已锁定，{until:moment} 后自动解锁',
    en: 'The account is locked until {until:moment}',
    remedy: { zh: '请等待自动解锁，或请管理员解锁', en: 'Wait, or ask the administrator to unlock it' },
  },
  ACCOUNT_DISABLED: {
    zh: '账号已停用',
    en: 'The account is disabled',
    remedy: { zh: '请联系管理员', en: 'Ask the administrator' },
  },
  OWN_ACCOUNT: {
    zh: '不得对自己的账号办理“{step:verb}”',
    en: 'Nobody may do “{step:verb}” with their own account',
    remedy: { zh: '请由另一位管理员办理', en: 'Have another administrator do it' },
  },
  ACCOUNT_TAKEN: {
    zh: '账号名“{account}”已被使用',
    en: 'The account name “{account}” is taken',
    remedy: { zh: '请换一个账号名', en: 'Choose another name' },
  },
  PASSWORD_WEAK: {
    zh: '密码长度 {length}，至少需要 {minimum} 位，且不得为常见密码或与账号相同',
    en: 'The password has {length} characters; it needs at least {minimum}, must not be a common one nor the account name',
    remedy: { zh: '请设置更长的密码', en: 'Choose a longer password' },
  },
  PASSWORD_REUSED: {
    zh: '新密码与原密码相同',
    en: 'The new password is the old one',
    remedy: { zh: '请设置不同的密码', en: 'Choose a different password' },
  },
  SECOND_FACTOR_NEEDED: {
    zh: '该账号需要动态验证码',
    en: 'This account needs a one-time code',
    remedy: { zh: '请输入验证器上的六位数字', en: 'Enter the six digits from your authenticator' },
  },
  SECOND_FACTOR_WRONG: {
    zh: '动态验证码不正确或已过期',
    en: 'The one-time code is wrong or has expired',
    remedy: { zh: '请输入最新的六位数字', en: 'Enter the latest six digits' },
  },
  ROLE_NOT_GRANTABLE: {
    zh: '角色 {role:Role} 不能授予 {organization} 的账号',
    en: 'The role {role:Role} cannot be granted to an account of {organization}',
    remedy: { zh: '请选择与所属机构相符的角色', en: 'Choose a role that fits the organization' },
  },
  OWN_ROLES: {
    zh: '不得更改自己的角色或停用自己的账号',
    en: 'Nobody may change their own roles or disable their own account',
    remedy: { zh: '请由另一位管理员办理', en: 'Have another administrator do it' },
  },
  LAST_ADMINISTRATOR: {
    zh: '系统必须保留至少一个可用的管理员账号',
    en: 'At least one active administrator must remain',
    remedy: { zh: '请先授予另一人管理员角色', en: 'Grant the role to somebody else first' },
  },
  ORGANIZATION_NOT_FOUND: {
    zh: '机构不存在（{organizationId}）',
    en: 'There is no such organization ({organizationId})',
    remedy: { zh: '请从机构列表中选择', en: 'Choose one from the list' },
  },
  INSPECTOR_LINK_MISSING: {
    zh: '检查人员角色的账号必须关联检查人员名录库中的人员',
    en: 'An account with the inspector role must be linked to a person in the inspector registry',
    remedy: { zh: '请选择对应的检查人员', en: 'Choose the inspector it belongs to' },
  },
} as const satisfies RefusalTable;
