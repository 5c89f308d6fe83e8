import type { ResourceWords } from '../providers/words.ts';

export const accountsWords: ResourceWords = {
  name: { zh: '账号', en: 'Accounts' },
  fields: {
    account: { zh: '账号', en: 'Account' },
    name: { zh: '姓名', en: 'Name' },
    roles: { zh: '角色', en: 'Roles' },
    role: { zh: '角色', en: 'Role' },
    state: { zh: '状态', en: 'State' },
    lastSignInAt: { zh: '最近登录', en: 'Last signed in' },
    'organization.name': { zh: '所属机构', en: 'Organization' },
    organization: { zh: '所属机构', en: 'Organization' },
    organizationId: { zh: '所属机构', en: 'Organization' },
    language: { zh: '语言', en: 'Language' },
    inspectorId: { zh: '检查人员档案', en: 'Inspector entry' },
    search: { zh: '搜索', en: 'Search' },
  },
  words: {
    basics: { zh: '账号', en: 'Account' },
    bound: { zh: '已绑定', en: 'bound' },
    see_inspector: { zh: '查看检查人员档案', en: 'See the inspector entry' },
    created: { zh: '账号已创建', en: 'The account is made' },
    password_once: {
      zh: '初始密码只显示这一次，请当面交给本人，并在首次登录后修改。',
      en: 'The first password is shown only now. Hand it over in person; it is changed after the first sign-in.',
    },
    password_gone: {
      zh: '初始密码已显示过，系统不保存。',
      en: 'The first password has been shown already and is kept nowhere.',
    },
    copy: { zh: '复制', en: 'Copy' },
    copied: { zh: '已复制', en: 'Copied' },
    go_on: { zh: '我已记下', en: 'I have noted it' },
    account_form: {
      zh: '2 至 49 位小写字母、数字、点、下划线或连字符',
      en: '2 to 49 letters, digits, dots, underscores or hyphens',
    },
  },
};
