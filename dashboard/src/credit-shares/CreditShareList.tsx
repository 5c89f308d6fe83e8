import { useQuery } from '@tanstack/react-query';
import { Datagrid, List, NumberField, TopToolbar, useTranslate } from 'react-admin';
import { Alert, Box, Typography } from '@mui/material';
import { PageSection } from '../acts/PageSection.tsx';
import { EnumField } from '../fields/EnumField.tsx';
import { useDayWords } from '../fields/MomentField.tsx';
import { ShareField } from '../fields/ShareField.tsx';
import { RegisterTabs } from '../layout/RegisterTabs.tsx';
import { type Answer, send } from '../providers/graphql-client.ts';
import { CreditScales } from './CreditScales.tsx';
import { creditImports } from './credit-shares.operations.ts';
import { ImportCreditButton } from './ImportCreditButton.tsx';

/** How many objects are in which class, and when the classes came. */
export function CreditShareList() {
  const translate = useTranslate();
  return (
    <>
      <RegisterTabs of="objects" />
      <Alert severity="info" sx={{ mt: 2 }}>
        {translate('resources.credit-shares.internal')}
      </Alert>
      <List actions={<Actions />} pagination={false} exporter={false} empty={false}>
        <Datagrid rowClick={false} bulkActionButtons={false}>
          <EnumField source="creditClass" of="CreditClass" sortable={false} />
          <NumberField source="count" sortable={false} />
          <ShareField source="share" sortable={false} textAlign="right" />
        </Datagrid>
      </List>
      <Box sx={{ mt: 2 }}>
        <CreditScales />
        <Deliveries />
      </Box>
    </>
  );
}

function Actions() {
  return (
    <TopToolbar>
      <ImportCreditButton />
    </TopToolbar>
  );
}

function Deliveries() {
  const translate = useTranslate();
  const days = useDayWords();
  const { data = [] } = useQuery({
    queryKey: ['credit-shares', 'deliveries'],
    queryFn: async () => (await send(creditImports)).creditImports as Answer[],
  });
  return (
    <PageSection title="resources.credit-shares.deliveries">
      {data.length === 0 && (
        <Typography color="text.secondary">{translate('resources.credit-shares.no_deliveries')}</Typography>
      )}
      {data.map((delivery) => (
        <Typography key={delivery.id} variant="body2">
          {translate('resources.credit-shares.delivery', { ...delivery, asOf: days(delivery.asOf) })}
        </Typography>
      ))}
    </PageSection>
  );
}
