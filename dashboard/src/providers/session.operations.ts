import { operation } from './operation.ts';

export const signIn = operation(
  'mutation SignIn($input: SignInInput!) { signIn(input: $input) { account { id name language } expiresAt } }',
);
export const signOut = operation('mutation SignOut { signOut }');
export const me = operation(
  'query Me { me { id account name roles language inspectorId organization { id name shortName kind level division { id name } } } }',
);
export const myPreferences = operation('query MyPreferences { myPreferences { name value } }');
export const keepPreference = operation(
  'mutation KeepPreference($input: KeepPreferenceInput!) { keepPreference(input: $input) }',
);
export const setLanguage = operation(
  'mutation SetLanguage($input: SetLanguageInput!) { setLanguage(input: $input) { id language } }',
);
export const changePassword = operation(
  'mutation ChangePassword($input: ChangePasswordInput!) { changePassword(input: $input) }',
);
