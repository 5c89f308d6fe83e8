import { verbs } from '@sunlot/glossary';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { CreateBase, regex, required, SelectArrayInput, TextInput, Title, useTranslate } from 'react-admin';
import { Alert, Box, Button, Dialog, DialogActions, DialogContent, DialogTitle, Typography } from '@mui/material';
import { filled, RecordForm } from '../acts/RecordForm.tsx';
import { useSpoken } from '../acts/useSpoken.ts';
import { useEnumChoices } from '../fields/EnumField.tsx';
import { InspectorInput } from '../inspectors/InspectorInput.tsx';
import { BodyInput } from '../organizations/BodyInput.tsx';
import type { Answer } from '../providers/graphql-client.ts';
import { createAccount } from './accounts.operations.ts';
import { grantableRoles } from './grantable-roles.ts';

const ACCOUNT = [required(), regex(/^[a-z0-9][a-z0-9._-]{1,48}$/i, 'resources.accounts.account_form')];
const WIDE = { flex: 1, minWidth: 240 };

export function AccountCreate() {
  const spoken = useSpoken();
  const roles = useEnumChoices('Role', grantableRoles);
  const [made, setMade] = useState<Answer>();
  return (
    <CreateBase>
      <Title title={spoken(verbs.createAccount)} />
      <RecordForm
        initial={{ roles: [] }}
        operation={createAccount}
        input={(values) => filled(values, ['account', 'name', 'roles', 'organizationId', 'inspectorId'])}
        onDone={setMade}
      >
        <TextInput source="account" validate={ACCOUNT} autoComplete="off" sx={WIDE} />
        <TextInput source="name" validate={required()} sx={WIDE} />
        <BodyInput source="organizationId" validate={required()} />
        <SelectArrayInput source="roles" choices={roles} validate={required()} sx={WIDE} />
        <InspectorInput source="inspectorId" sx={WIDE} />
      </RecordForm>
      {made && <InitialPassword made={made} />}
    </CreateBase>
  );
}

/** The password nobody has used before. It is shown here once and can be read nowhere else. */
function InitialPassword({ made }: { made: Answer }) {
  const translate = useTranslate();
  const navigate = useNavigate();
  const [copied, setCopied] = useState(false);
  const { account, initialPassword } = made;
  return (
    <Dialog open aria-labelledby="account-made" fullWidth maxWidth="xs">
      <DialogTitle id="account-made">{translate('resources.accounts.created')}</DialogTitle>
      <DialogContent>
        <Typography gutterBottom>{`${account.name} ${account.account}`}</Typography>
        {initialPassword ? (
          <>
            <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, my: 1 }}>
              <code style={{ fontSize: 20, letterSpacing: 1, wordBreak: 'break-all' }}>{initialPassword}</code>
              <Button onClick={() => void navigator.clipboard.writeText(initialPassword).then(() => setCopied(true))}>
                {translate(copied ? 'resources.accounts.copied' : 'resources.accounts.copy')}
              </Button>
            </Box>
            <Alert severity="warning">{translate('resources.accounts.password_once')}</Alert>
          </>
        ) : (
          <Alert severity="info">{translate('resources.accounts.password_gone')}</Alert>
        )}
      </DialogContent>
      <DialogActions>
        <Button variant="contained" onClick={() => navigate(`/accounts/${account.id}/show`)}>
          {translate('resources.accounts.go_on')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
