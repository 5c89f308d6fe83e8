import { Title, useTranslate } from 'react-admin';
import { Box, Typography } from '@mui/material';
import { CosignerSection } from './CosignerSection.tsx';
import { EscrowSection } from './EscrowSection.tsx';
import { LogKeySection } from './LogKeySection.tsx';

/** What keeps the draws honest beyond this house: who cosigns the log, who could finish a draw without the operator, and the keys the log is signed with (R27). */
export function Safeguards() {
  const translate = useTranslate();
  return (
    <Box sx={{ mt: 2 }}>
      <Title title={translate('resources.safeguards.name')} />
      <Typography sx={{ mb: 2 }}>{translate('resources.safeguards.lead')}</Typography>
      <CosignerSection />
      <EscrowSection />
      <LogKeySection />
    </Box>
  );
}
