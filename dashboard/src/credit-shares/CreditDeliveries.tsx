import { useQueryClient } from '@tanstack/react-query';
import { verbs } from '@sunlot/glossary';
import { useState } from 'react';
import { RecordContextProvider, useTranslate } from 'react-admin';
import { Box, Button, Chip, Link as MuiLink, Typography } from '@mui/material';
import { Link } from 'react-router-dom';
import { ActButton } from '../acts/ActButton.tsx';
import { PageSection } from '../acts/PageSection.tsx';
import { useEnumWords } from '../fields/EnumField.tsx';
import { useDayWords } from '../fields/MomentField.tsx';
import { filesOf } from '../layout/menu.ts';
import { undoCreditDelivery } from './credit-shares.operations.ts';
import { UnknownRows } from './UnknownRows.tsx';
import { type Delivery, useDeliveries } from './useDeliveries.ts';

/** What came when, and what of it named nobody we keep. A file is looked at, and taken back, on its own page; what was pasted has none. */
export function CreditDeliveries() {
  const translate = useTranslate();
  const deliveries = useDeliveries();
  return (
    <PageSection title="resources.credit-shares.deliveries">
      {deliveries.length === 0 && (
        <Typography color="text.secondary">{translate('resources.credit-shares.no_deliveries')}</Typography>
      )}
      {deliveries.map((delivery) => (
        <DeliveryLine key={delivery.id} delivery={delivery} />
      ))}
      <Button size="small" component={Link} to={filesOf('CREDIT_CLASSES')}>
        {translate('resources.credit-shares.files')}
      </Button>
    </PageSection>
  );
}

function DeliveryLine({ delivery }: { delivery: Delivery }) {
  const translate = useTranslate();
  const days = useDayWords();
  const states = useEnumWords('SheetImportState');
  const [open, setOpen] = useState(false);
  const { asOf, unknown, unknownRows, undoneAt, file } = delivery;
  return (
    <Box sx={{ py: 0.5 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1 }}>
        <Typography variant="body2">
          {translate('resources.credit-shares.delivery', { ...delivery, asOf: days(asOf) })}
        </Typography>
        {undoneAt && <Chip size="small" variant="outlined" label={states('UNDONE')} />}
        {file && (
          <MuiLink component={Link} to={`/imports/${file.id}/show`} variant="body2">
            {file.fileName}
          </MuiLink>
        )}
        {file === null && <UndoButton delivery={delivery} />}
        {unknownRows.length > 0 && (
          <Button size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
            {translate(`resources.credit-shares.${open ? 'hide_unknown' : 'show_unknown'}`)}
          </Button>
        )}
      </Box>
      {open && <UnknownRows rows={unknownRows} count={unknown} isFile={file !== null} />}
    </Box>
  );
}

function UndoButton({ delivery }: { delivery: Delivery }) {
  const queries = useQueryClient();
  return (
    <RecordContextProvider value={delivery}>
      <ActButton
        allowed="undo"
        label={verbs.undoCreditDelivery}
        operation={undoCreditDelivery}
        idAs="deliveryId"
        explains={EXPLAINS}
        color="warning"
        variant="text"
        onDone={() => void queries.invalidateQueries({ queryKey: ['credit-shares'] })}
      />
    </RecordContextProvider>
  );
}

const EXPLAINS = {
  zh: '收回本次导入的等级，各企业恢复导入前的等级。',
  en: 'These classes are taken back, and every enterprise is in the class it was in before.',
};
