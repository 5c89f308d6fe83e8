import { verbs } from '@sunlot/glossary';
import { useQuery } from '@tanstack/react-query';
import { useLocaleState, usePermissions, useTranslate } from 'react-admin';
import { Alert, Box, Card, CardContent, Chip, Typography } from '@mui/material';
import { momentInWords } from '../fields/MomentField.tsx';
import { type Language, send } from '../providers/graphql-client.ts';
import { EscrowKeyButton } from './EscrowKeyButton.tsx';
import { SafeguardAct } from './SafeguardAct.tsx';
import { escrowHolders, retireEscrowKey, setEscrowRule } from './safeguards.operations.ts';
import { safeguardsWords } from './safeguards.words.ts';

interface EscrowKey {
  id: string;
  organizationName: string;
  publicKey: string;
  registeredAt: string;
  registeredByName: string;
  retiredAt: string | null;
  allowed: string[];
}

interface EscrowRule {
  threshold: number;
  required: boolean;
  setAt: string;
  setByName: string;
}

const HOLDERS = ['POLICY_DIVISION', 'OFFICE', 'DIVISION', 'DEPARTMENT', 'JUSTICE_BUREAU', 'OBSERVER'];
/** What holds until somebody sets a rule: see the draw room's escrow rules. */
const BEFORE_ANY = { threshold: 2, required: false } as const;

/** Which bodies hold shares of later draws, and the rule they hold them by. */
export function EscrowSection() {
  const translate = useTranslate();
  const { permissions } = usePermissions<string[]>();
  const { data, error } = useQuery({
    queryKey: ['escrow'],
    queryFn: async () => (await send(escrowHolders)) as { escrowKeys: EscrowKey[]; escrowRules: EscrowRule[] },
  });
  const is = (roles: readonly string[]) => permissions?.some((role) => roles.includes(role));
  const standing = data?.escrowKeys.filter(({ retiredAt }) => retiredAt === null) ?? [];
  const rule = data?.escrowRules[0] ?? BEFORE_ANY;
  const words = safeguardsWords.words!;
  return (
    <Card variant="outlined" component="section" sx={{ mb: 2 }}>
      <CardContent>
        <Box sx={{ display: 'flex', gap: 2, alignItems: 'center', flexWrap: 'wrap', mb: 1 }}>
          <Typography variant="h6" component="h2" sx={{ flex: 1, minWidth: 200 }}>
            {translate('resources.safeguards.escrow')}
          </Typography>
          {is(HOLDERS) && <EscrowKeyButton />}
          {is(['POLICY_DIVISION']) && (
            <SafeguardAct
              label={verbs.setEscrowRule}
              explains={words.rule_explains!}
              operation={setEscrowRule}
              changes="escrow"
              variant="outlined"
              fields={[
                { name: 'threshold', label: words.threshold!, kind: 'number', required: true, initial: rule.threshold },
                { name: 'required', label: words.required!, kind: 'yes-no', initial: rule.required },
                { name: 'reason', label: safeguardsWords.fields.reason!, kind: 'text', required: true },
              ]}
            />
          )}
        </Box>
        <Typography variant="body2" color="text.secondary">
          {translate('resources.safeguards.escrow_lead')}
        </Typography>
        <Typography sx={{ mt: 1 }}>
          {translate(rule.required ? 'resources.safeguards.rule_required' : 'resources.safeguards.rule_free', {
            n: rule.threshold,
          })}
        </Typography>
        {error && <Alert severity="error">{error.message}</Alert>}
        {data && standing.length < rule.threshold && (
          <Alert severity="warning" sx={{ mt: 1 }}>
            {translate('resources.safeguards.holders_too_few', { n: standing.length })}
          </Alert>
        )}
        {standing.map((key) => (
          <OneHolder key={key.id} holder={key} />
        ))}
      </CardContent>
    </Card>
  );
}

function OneHolder({ holder }: { holder: EscrowKey }) {
  const translate = useTranslate();
  const [locale] = useLocaleState();
  const { id, organizationName, publicKey, registeredAt, registeredByName, allowed } = holder;
  const at = momentInWords(registeredAt, locale as Language);
  return (
    <Box sx={{ borderTop: 1, borderColor: 'divider', mt: 1.5, pt: 1.5 }}>
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
        <Typography component="h3" sx={{ fontWeight: 600 }}>
          {organizationName}
        </Typography>
        <Chip size="small" color="success" variant="outlined" label={translate('resources.safeguards.holds')} />
        <Box sx={{ flex: 1 }} />
        {allowed.includes('retire') && (
          <SafeguardAct
            label={verbs.retireEscrowKey}
            explains={safeguardsWords.words!.retire_explains!}
            operation={retireEscrowKey}
            changes="escrow"
            more={{ keyId: id }}
            color="warning"
            variant="outlined"
            fields={[{ name: 'reason', label: safeguardsWords.fields.reason!, kind: 'multiline', required: true }]}
          />
        )}
      </Box>
      <Typography variant="body2" color="text.secondary">
        {translate('resources.safeguards.added', { at, name: registeredByName })}
      </Typography>
      <Typography component="code" sx={{ fontFamily: 'monospace', fontSize: 13, overflowWrap: 'anywhere' }}>
        {publicKey}
      </Typography>
    </Box>
  );
}
