import UploadIcon from '@mui/icons-material/UploadFileOutlined';
import { Datagrid, List, NumberField, TopToolbar, useTranslate } from 'react-admin';
import { Alert, Box, Button } from '@mui/material';
import { Link } from 'react-router-dom';
import { EnumField } from '../fields/EnumField.tsx';
import { ShareField } from '../fields/ShareField.tsx';
import { RegisterTabs } from '../layout/RegisterTabs.tsx';
import { CreditDeliveries } from './CreditDeliveries.tsx';
import { CreditScales } from './CreditScales.tsx';
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
        <CreditDeliveries />
      </Box>
    </>
  );
}

function Actions() {
  const translate = useTranslate();
  return (
    <TopToolbar>
      <Button size="small" component={Link} to="/imports/create?register=CREDIT_CLASSES" startIcon={<UploadIcon />}>
        {translate('resources.credit-shares.import_file')}
      </Button>
      <ImportCreditButton />
    </TopToolbar>
  );
}
