import { verbs } from '@sunlot/glossary';
import KeyIcon from '@mui/icons-material/KeyOutlined';
import { type Ref, useState } from 'react';
import { Logout, useGetIdentity, useNotify, UserMenu, useTranslate, useUserMenu } from 'react-admin';
import { ListItemIcon, ListItemText, MenuItem } from '@mui/material';
import { ActDialog, type ActField } from '../acts/ActDialog.tsx';
import { appWords } from './app.words.ts';
import { act } from '../providers/graphql-client.ts';
import { changePassword } from '../providers/session.operations.ts';

const FIELDS: readonly ActField[] = [
  { name: 'current', label: appWords.current_password, kind: 'password', required: true },
  { name: 'next', label: appWords.next_password, kind: 'password', required: true },
];

/** What a person does about their own account: a new password, and leaving. */
export function PersonMenu() {
  const translate = useTranslate();
  const notify = useNotify();
  const fullName = useGetIdentity().identity?.fullName;
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const run = async (values: Record<string, unknown>): Promise<string | undefined> => {
    setBusy(true);
    try {
      await act(changePassword, values);
      notify('app.act_done', { type: 'success', messageArgs: { act: translate('app.change_password') } });
      setOpen(false);
      return undefined;
    } catch (fault) {
      return (fault as Error).message;
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <UserMenu label={[fullName, translate('ra.auth.user_menu')].filter(Boolean).join(' · ')}>
        <PasswordItem onChoose={() => setOpen(true)} />
        <Logout />
      </UserMenu>
      {open && (
        <ActDialog
          title={verbs.changePassword}
          fields={FIELDS}
          busy={busy}
          onCancel={() => setOpen(false)}
          onConfirm={run}
        />
      )}
    </>
  );
}

interface PasswordItemProps {
  onChoose(): void;
  readonly ref?: Ref<HTMLLIElement>;
}

function PasswordItem({ onChoose, ref }: PasswordItemProps) {
  const translate = useTranslate();
  const menu = useUserMenu();
  return (
    <MenuItem
      ref={ref ?? null}
      onClick={() => {
        menu?.onClose();
        onChoose();
      }}
    >
      <ListItemIcon>
        <KeyIcon fontSize="small" />
      </ListItemIcon>
      <ListItemText>{translate('app.change_password')}</ListItemText>
    </MenuItem>
  );
}
