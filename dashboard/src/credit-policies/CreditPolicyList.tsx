import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Title, usePermissions, useTranslate } from 'react-admin';
import {
  Alert,
  Box,
  Button,
  Card,
  CardContent,
  Chip,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  Typography,
} from '@mui/material';
import { momentForInput } from '../acts/ActDialog.tsx';
import { useEnumWords } from '../fields/EnumField.tsx';
import { useDayWords } from '../fields/MomentField.tsx';
import { inPercent } from '../fields/ShareField.tsx';
import { send } from '../providers/graphql-client.ts';
import { CreditPolicyDialog } from './CreditPolicyDialog.tsx';
import { creditPolicies } from './credit-policies.operations.ts';

export interface CreditPolicy {
  id: string;
  name: string;
  version: number;
  source: string;
  inForceFrom: string;
  rates: { creditClass: string; rate: number; weight: number }[];
}

const SETTERS = ['OFFICE', 'POLICY_DIVISION'];

/** How credit classes differ in a draw (R24): every version, the newest first, with the one in force marked. */
export function CreditPolicyList() {
  const translate = useTranslate();
  const { permissions } = usePermissions<string[]>();
  const [writes, setWrites] = useState(false);
  const { data, error } = useQuery({
    queryKey: ['creditPolicies'],
    queryFn: async () => (await send(creditPolicies)).creditPolicies as CreditPolicy[],
  });
  const [today] = useState(() => momentForInput(new Date()).slice(0, 10));
  const inForce = data?.find(({ inForceFrom }) => inForceFrom <= today);
  return (
    <Box sx={{ mt: 2 }}>
      <Title title={translate('resources.credit-policies.name')} />
      <Box sx={{ display: 'flex', gap: 2, alignItems: 'center', mb: 2, flexWrap: 'wrap' }}>
        <Typography sx={{ flex: 1, minWidth: 260 }}>{translate('resources.credit-policies.lead')}</Typography>
        {permissions?.some((role) => SETTERS.includes(role)) && (
          <Button variant="contained" onClick={() => setWrites(true)}>
            {translate('resources.credit-policies.new_version')}
          </Button>
        )}
      </Box>
      {error && <Alert severity="error">{error.message}</Alert>}
      {data?.length === 0 && <Alert severity="warning">{translate('resources.credit-policies.none')}</Alert>}
      {data?.map((policy) => (
        <PolicyCard key={policy.id} policy={policy} isInForce={policy === inForce} />
      ))}
      {writes && <CreditPolicyDialog before={data?.[0]} onClose={() => setWrites(false)} />}
    </Box>
  );
}

function PolicyCard({ policy, isInForce }: { policy: CreditPolicy; isInForce: boolean }) {
  const translate = useTranslate();
  const words = useEnumWords('CreditClass');
  const days = useDayWords();
  return (
    <Card variant="outlined" component="section" sx={{ mb: 2 }}>
      <CardContent>
        <Typography variant="h6" component="h2">
          {`${policy.name} · ${translate('resources.credit-policies.fields.version')} ${policy.version} `}
          {isInForce && <Chip size="small" color="success" label={translate('resources.credit-policies.in_force')} />}
        </Typography>
        <Typography variant="body2" color="text.secondary">
          {`${policy.source} · ${translate('resources.credit-policies.fields.inForceFrom')} ${days(policy.inForceFrom)}`}
        </Typography>
        <Table size="small" sx={{ maxWidth: 560, mt: 1 }}>
          <TableHead>
            <TableRow>
              <TableCell>{translate('resources.credit-policies.credit_class')}</TableCell>
              <TableCell align="right">{translate('resources.credit-policies.rate')}</TableCell>
              <TableCell align="right">{translate('resources.credit-policies.weight')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {policy.rates.map(({ creditClass, rate, weight }) => (
              <TableRow key={creditClass}>
                <TableCell component="th" scope="row">
                  {words(creditClass)}
                </TableCell>
                <TableCell align="right">{inPercent(rate)}</TableCell>
                <TableCell align="right">{weight}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </CardContent>
    </Card>
  );
}
