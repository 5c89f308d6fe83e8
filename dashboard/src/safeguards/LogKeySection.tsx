import { verbs } from '@sunlot/glossary';
import { useQuery } from '@tanstack/react-query';
import { useLocaleState, usePermissions, useTranslate } from 'react-admin';
import { Alert, Box, Card, CardContent, Chip, Typography } from '@mui/material';
import { momentInWords } from '../fields/MomentField.tsx';
import { type Language, send } from '../providers/graphql-client.ts';
import { SafeguardAct } from './SafeguardAct.tsx';
import { changeLogKey, logKeys } from './safeguards.operations.ts';
import { safeguardsWords } from './safeguards.words.ts';

interface LogKey {
  number: number;
  verifier: string;
  madeAt: string;
  retiredAt: string | null;
  reason: string | null;
}

const CHANGERS = ['POLICY_DIVISION', 'ADMINISTRATOR'];

/** The keys the log has been signed with, and the act that gives it another. */
export function LogKeySection() {
  const translate = useTranslate();
  const [locale] = useLocaleState();
  const { permissions } = usePermissions<string[]>();
  const { data, error } = useQuery({
    queryKey: ['logKeys'],
    queryFn: async () => (await send(logKeys)).logKeys as LogKey[],
  });
  const at = (instant: string) => momentInWords(instant, locale as Language);
  return (
    <Card variant="outlined" component="section" sx={{ mb: 2 }}>
      <CardContent>
        <Box sx={{ display: 'flex', gap: 2, alignItems: 'center', flexWrap: 'wrap', mb: 1 }}>
          <Typography variant="h6" component="h2" sx={{ flex: 1, minWidth: 200 }}>
            {translate('resources.safeguards.log_keys')}
          </Typography>
          {permissions?.some((role) => CHANGERS.includes(role)) && (
            <SafeguardAct
              label={verbs.changeLogKey}
              explains={safeguardsWords.words!.change_explains!}
              operation={changeLogKey}
              changes="logKeys"
              variant="outlined"
              color="warning"
              fields={[{ name: 'reason', label: safeguardsWords.fields.reason!, kind: 'text', required: true }]}
            />
          )}
        </Box>
        <Typography variant="body2" color="text.secondary">
          {translate('resources.safeguards.log_keys_lead')}
        </Typography>
        {error && <Alert severity="error">{error.message}</Alert>}
        {data?.toReversed().map(({ number, verifier, madeAt, retiredAt, reason }) => (
          <Box key={number} sx={{ borderTop: 1, borderColor: 'divider', mt: 1.5, pt: 1.5 }}>
            <Typography component="h3">
              {`${number}. `}
              {retiredAt
                ? translate('resources.safeguards.key_was', { from: at(madeAt), until: at(retiredAt) })
                : translate('resources.safeguards.key_is', { from: at(madeAt) })}{' '}
              {!retiredAt && <Chip size="small" color="success" label={translate('resources.safeguards.in_use')} />}
            </Typography>
            {reason && (
              <Typography variant="body2" color="text.secondary">
                {reason}
              </Typography>
            )}
            <Typography component="code" sx={{ fontFamily: 'monospace', fontSize: 13, overflowWrap: 'anywhere' }}>
              {verifier}
            </Typography>
          </Box>
        ))}
      </CardContent>
    </Card>
  );
}
