import { SheetRegister, verbs } from '@sunlot/glossary';
import { useRef, useState } from 'react';
import { CreateBase, Title, usePermissions, useTranslate } from 'react-admin';
import { Alert, Box, Button, Card, CardContent, LinearProgress, MenuItem, TextField, Typography } from '@mui/material';
import { useNavigate, useSearchParams } from 'react-router-dom';
import { FormRefusal } from '../acts/FormRefusal.tsx';
import { useSpoken } from '../acts/useSpoken.ts';
import { DeliveryFields } from '../credit-shares/DeliveryFields.tsx';
import { useEnumChoices } from '../fields/EnumField.tsx';
import { useBodies } from '../organizations/useBodies.ts';
import { act } from '../providers/graphql-client.ts';
import { keepFile, templateAddress, uploadInParts } from './files-of-registers.ts';
import { beginImport } from './imports.operations.ts';
import { ownerLabel } from './owner-label.ts';

/** Who may fill which register; the room has the last word. */
const FILLERS: Readonly<Record<SheetRegister, readonly string[]>> = {
  ITEMS: ['DIVISION', 'POLICY_DIVISION', 'OFFICE'],
  OBJECTS: ['DIVISION', 'POLICY_DIVISION', 'OFFICE'],
  LICENCES: ['DIVISION', 'POLICY_DIVISION', 'OFFICE'],
  INSPECTORS: ['DEPARTMENT', 'POLICY_DIVISION', 'OFFICE'],
  CREDIT_CLASSES: ['POLICY_DIVISION', 'OFFICE'],
};

export function ImportCreate() {
  const translate = useTranslate();
  return (
    <CreateBase>
      <Title title={translate('resources.imports.new')} />
      <UploadSteps />
    </CreateBase>
  );
}

/** Template, file, check: nothing is written until somebody has seen the check and said so (R10). */
function UploadSteps() {
  const translate = useTranslate();
  const spoken = useSpoken();
  const navigate = useNavigate();
  // The address says which register it is, so that another link to this form is another register.
  const [query, setQuery] = useSearchParams();
  const register = query.get('register');
  const [owner, setOwner] = useState('');
  const [delivery, setDelivery] = useState<Record<string, unknown>>();
  const [file, setFile] = useState<File>();
  const files = useRef<HTMLInputElement>(null);
  const [share, setShare] = useState<number>();
  const [refusal, setRefusal] = useState<string>();
  const [isWanted, setWanted] = useState(false);
  const registers = useFillable();
  const chosen = registers.some(({ id }) => id === register) ? (register as SheetRegister) : undefined;
  const ofClasses = chosen === 'CREDIT_CLASSES';
  const isReady = chosen !== undefined && file !== undefined && (!ofClasses || delivery !== undefined);
  const lacks = { register: isWanted && !chosen, file: isWanted && !file };

  const template = (): void => {
    if (!chosen) return;
    setRefusal(undefined);
    keepFile(templateAddress(chosen)).catch((fault: Error) => setRefusal(fault.message));
  };
  const choose = (): void => {
    if (!files.current) return;
    // A file that was corrected and is chosen a second time is a new one, which a browser tells only of another name.
    files.current.value = '';
    files.current.click();
  };
  const upload = async (): Promise<void> => {
    setRefusal(undefined);
    setWanted(true);
    if (!isReady) return;
    setShare(0);
    try {
      const chunks = await uploadInParts(file, setShare);
      const answer = await act(beginImport, {
        register: chosen,
        fileName: file.name,
        chunks,
        ...(ofClasses ? { delivery } : {}),
        ...(owner && !ofClasses ? { divisionId: owner } : {}),
      });
      navigate(`/imports/${answer.id}/show`);
    } catch (fault) {
      setRefusal((fault as Error).message);
      setShare(undefined);
    }
  };

  return (
    <Card sx={{ mt: 2, maxWidth: 720 }}>
      <CardContent sx={{ display: 'grid', gap: 2 }}>
        <Alert severity="info">
          {translate(`resources.imports.${ofClasses ? 'check_hint_classes' : 'check_hint'}`)}
        </Alert>
        <Typography variant="h6">{translate('resources.imports.step_template')}</Typography>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center' }}>
          <TextField
            select
            label={translate('resources.imports.fields.register')}
            value={chosen ?? ''}
            onChange={(event) => setQuery({ register: event.target.value }, { replace: true })}
            error={lacks.register}
            helperText={lacks.register && translate('resources.imports.register_missing')}
            sx={{ minWidth: 220 }}
          >
            {registers.map(({ id, name }) => (
              <MenuItem key={id} value={id}>
                {name}
              </MenuItem>
            ))}
          </TextField>
          <Button variant="outlined" disabled={!chosen} onClick={template}>
            {translate('resources.imports.template')}
          </Button>
        </Box>
        {ofClasses ? (
          <DeliveryFields isWanted={isWanted} onSaid={setDelivery} />
        ) : (
          <OwnerChoice register={chosen} value={owner} onChange={setOwner} />
        )}
        <Typography variant="h6">{translate('resources.imports.step_file')}</Typography>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center' }}>
          <Button variant="outlined" onClick={choose}>
            {translate('resources.imports.choose')}
          </Button>
          <input
            ref={files}
            type="file"
            hidden
            accept=".xlsx,.csv"
            onChange={(event) => setFile(event.target.files?.[0])}
          />
          <Typography variant="body2" color={lacks.file ? 'error' : 'text.primary'}>
            {file?.name ?? translate(`resources.imports.${lacks.file ? 'file_missing' : 'none_chosen'}`)}
          </Typography>
        </Box>
        <Typography variant="h6">{translate('resources.imports.step_check')}</Typography>
        {isWanted && !isReady && <FormRefusal>{translate('resources.imports.not_ready')}</FormRefusal>}
        {refusal && <FormRefusal>{refusal}</FormRefusal>}
        <Box>
          <Button variant="contained" disabled={share !== undefined} onClick={() => void upload()}>
            {spoken(verbs.beginImport)}
          </Button>
        </Box>
        {share !== undefined && (
          <Box aria-live="polite">
            <LinearProgress variant="determinate" value={share * 100} />
            <Typography variant="caption">
              {translate('resources.imports.uploading', { percent: Math.round(share * 100) })}
            </Typography>
          </Box>
        )}
      </CardContent>
    </Card>
  );
}

/** The registers this person may fill. */
function useFillable(): { id: string; name: string }[] {
  const { permissions = [] } = usePermissions<string[]>();
  const all = useEnumChoices('SheetRegister', Object.keys(SheetRegister));
  return all.filter(({ id }) => FILLERS[id as SheetRegister].some((role) => permissions.includes(role)));
}

interface OwnerChoiceProps {
  readonly register: SheetRegister | undefined;
  readonly value: string;
  onChange(id: string): void;
}

/** Whose entries they are, asked of those who keep everybody's. */
function OwnerChoice({ register, value, onChange }: OwnerChoiceProps) {
  const translate = useTranslate();
  const { permissions = [] } = usePermissions<string[]>();
  const bodies = useBodies(['DIVISION', 'POLICY_DIVISION', 'COUNTY_BUREAU', 'DEPARTMENT']);
  if (!permissions.includes('OFFICE') && !permissions.includes('POLICY_DIVISION')) return null;
  return (
    <TextField
      select
      label={translate(ownerLabel(register))}
      helperText={translate('resources.imports.owner_hint')}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    >
      {bodies.map(({ id, name }) => (
        <MenuItem key={id} value={id}>
          {name}
        </MenuItem>
      ))}
    </TextField>
  );
}
