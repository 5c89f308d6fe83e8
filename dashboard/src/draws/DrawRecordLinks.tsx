import { Labeled, useRecordContext, useTranslate } from 'react-admin';
import { Box, Button, Link as MuiLink, Typography } from '@mui/material';
import DownloadIcon from '@mui/icons-material/Download';
import { PageSection } from '../acts/PageSection.tsx';
import type { DrawRecord } from './draw-record.ts';
import { HexDigest } from './HexDigest.tsx';
import { QrCode } from './QrCode.tsx';

/** The record to take away, its digest, and the page where anyone can recompute it. Public from the freeze on. */
export function DrawRecordLinks() {
  const draw = useRecordContext<DrawRecord>();
  const translate = useTranslate();
  if (!draw?.frozenAt) return null;
  const { publicUrl, fullUrl, digest } = draw.record;
  const publicPage = `${window.location.origin}/public/draws/${draw.id}`;
  return (
    <PageSection title="resources.draws.record">
      <Box sx={{ display: 'flex', gap: 2, flexWrap: 'wrap' }}>
        <Box sx={{ flex: 1, minWidth: 240 }}>
          <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', mb: 1 }}>
            {publicUrl && (
              <Button variant="outlined" href={publicUrl} startIcon={<DownloadIcon />}>
                {translate('resources.draws.record_public')}
              </Button>
            )}
            {fullUrl && (
              <Button variant="outlined" href={fullUrl} startIcon={<DownloadIcon />}>
                {translate('resources.draws.record_full')}
              </Button>
            )}
          </Box>
          {!publicUrl && <Typography color="text.secondary">{translate('resources.draws.record_later')}</Typography>}
          {draw.resultDigest && !draw.voidReason && (
            <Labeled label="resources.draws.result_digest" fullWidth>
              <HexDigest hex={draw.resultDigest} label={translate('resources.draws.result_digest')} />
            </Labeled>
          )}
          {digest && (
            <Labeled label="resources.draws.record_digest" fullWidth>
              <HexDigest hex={digest} label={translate('resources.draws.record_digest')} />
            </Labeled>
          )}
        </Box>
        <Box>
          <QrCode text={publicPage} label={translate('resources.draws.public_page')} size={120} />
          <MuiLink href={publicPage} target="_blank" variant="body2">
            {translate('resources.draws.public_page')}
          </MuiLink>
        </Box>
      </Box>
    </PageSection>
  );
}
