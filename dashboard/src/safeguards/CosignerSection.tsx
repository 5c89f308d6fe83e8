import { verbs } from '@sunlot/glossary';
import { useQuery } from '@tanstack/react-query';
import { useLocaleState, usePermissions, useTranslate } from 'react-admin';
import { Alert, Box, Card, CardContent, Chip, Typography } from '@mui/material';
import { momentInWords } from '../fields/MomentField.tsx';
import { type Language, send } from '../providers/graphql-client.ts';
import { SafeguardAct } from './SafeguardAct.tsx';
import { cosigners, registerCosigner, removeCosigner } from './safeguards.operations.ts';
import { safeguardsWords } from './safeguards.words.ts';

interface Cosigner {
  id: string;
  title: string;
  verifier: string;
  addedAt: string;
  addedByName: string;
  removedAt: string | null;
  removedReason: string | null;
  lastCosigned: { size: number; signedAt: string } | null;
  allowed: string[];
}

const KEEPERS = ['POLICY_DIVISION', 'OFFICE'];

/** Who cosigns the log, when each last did, and the register kept of them. */
export function CosignerSection() {
  const translate = useTranslate();
  const { permissions } = usePermissions<string[]>();
  const { data, error } = useQuery({
    queryKey: ['cosigners'],
    queryFn: async () => (await send(cosigners)).cosigners as Cosigner[],
  });
  const words = safeguardsWords.words!;
  return (
    <Card variant="outlined" component="section" sx={{ mb: 2 }}>
      <CardContent>
        <Box sx={{ display: 'flex', gap: 2, alignItems: 'center', flexWrap: 'wrap', mb: 1 }}>
          <Typography variant="h6" component="h2" sx={{ flex: 1, minWidth: 200 }}>
            {translate('resources.safeguards.cosigners')}
          </Typography>
          {permissions?.some((role) => KEEPERS.includes(role)) && (
            <SafeguardAct
              label={verbs.registerCosigner}
              explains={words.register_explains!}
              operation={registerCosigner}
              changes="cosigners"
              fields={[
                { name: 'title', label: words.cosigner_title!, kind: 'text', required: true },
                { name: 'verifier', label: words.cosigner_key!, kind: 'text', required: true, hint: words.key_hint! },
              ]}
            />
          )}
        </Box>
        <Typography variant="body2" color="text.secondary">
          {translate('resources.safeguards.cosigners_lead')}
        </Typography>
        {error && <Alert severity="error">{error.message}</Alert>}
        {data?.length === 0 && (
          <Alert severity="warning" sx={{ mt: 1 }}>
            {translate('resources.safeguards.cosigners_none')}
          </Alert>
        )}
        {data?.map((cosigner) => (
          <OneCosigner key={cosigner.id} cosigner={cosigner} />
        ))}
      </CardContent>
    </Card>
  );
}

function OneCosigner({ cosigner }: { cosigner: Cosigner }) {
  const translate = useTranslate();
  const [locale] = useLocaleState();
  const at = (instant: string) => momentInWords(instant, locale as Language);
  const { title, verifier, addedAt, addedByName, removedAt, removedReason, lastCosigned } = cosigner;
  return (
    <Box sx={{ borderTop: 1, borderColor: 'divider', mt: 1.5, pt: 1.5 }}>
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
        <Typography component="h3" sx={{ fontWeight: 600 }}>
          {title}
        </Typography>
        {removedAt ? (
          <Chip size="small" label={translate('resources.safeguards.removed', { at: at(removedAt) })} />
        ) : lastCosigned ? (
          <Chip
            size="small"
            color="success"
            variant="outlined"
            label={translate('resources.safeguards.last', { at: at(lastCosigned.signedAt), n: lastCosigned.size })}
          />
        ) : (
          <Chip size="small" color="warning" variant="outlined" label={translate('resources.safeguards.never')} />
        )}
        <Box sx={{ flex: 1 }} />
        {cosigner.allowed.includes('remove') && (
          <SafeguardAct
            label={verbs.removeCosigner}
            explains={safeguardsWords.words!.remove_explains!}
            operation={removeCosigner}
            changes="cosigners"
            more={{ cosignerId: cosigner.id }}
            color="warning"
            variant="outlined"
            fields={[{ name: 'reason', label: safeguardsWords.fields.reason!, kind: 'multiline', required: true }]}
          />
        )}
      </Box>
      <Typography variant="body2" color="text.secondary">
        {translate('resources.safeguards.added', { at: at(addedAt), name: addedByName })}
        {removedReason && ` · ${removedReason}`}
      </Typography>
      <Typography component="code" sx={{ fontFamily: 'monospace', fontSize: 13, overflowWrap: 'anywhere' }}>
        {verifier}
      </Typography>
    </Box>
  );
}
