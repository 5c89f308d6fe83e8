import { aBureau, type Bureau } from '@sunlot/stage';
import { afterAll, beforeAll, expect, test } from 'vitest';

let bureau: Bureau;
beforeAll(async () => {
  bureau = await aBureau();
});
afterAll(() => bureau.stop());

test('R49 nobody gives their own account a role or disables it, and is told to ask another administrator', async () => {
  const admin = bureau.acts.clerk('administrator');
  const { me } = await admin.ask('{ me { id roles } }');
  const refused = { code: 'OWN_ACCOUNT', message: expect.stringContaining('请由另一位管理员办理') };
  const granted = { accountId: me.id, roles: [...me.roles, 'OFFICE'], reason: '自行授予' };
  await expect(admin.act('grantRoles', granted)).rejects.toMatchObject({ ...refused, facts: { step: 'grantRoles' } });
  await expect(admin.act('disableAccount', { accountId: me.id, reason: '自行停用' })).rejects.toMatchObject(refused);
});
