import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { Box, IconButton, Tooltip } from '@mui/material';
import CopyIcon from '@mui/icons-material/ContentCopy';

/** A digest in groups of eight, so that two people can compare it, and a button that copies it whole. */
export function HexDigest({ hex, label }: { hex: string; label: string }) {
  const translate = useTranslate();
  const [copied, setCopied] = useState(false);
  const copy = (): void => void navigator.clipboard.writeText(hex).then(() => setCopied(true));
  const words = translate(copied ? 'resources.draws.copied' : 'resources.draws.copy');
  return (
    <Box sx={{ display: 'flex', alignItems: 'flex-start', gap: 1 }}>
      <Box
        component="code"
        sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1, fontSize: 14, lineHeight: 1.7 }}
        aria-label={label}
        role="group"
      >
        {(hex.match(/.{1,8}/g) ?? []).map((group, index) => (
          <span key={`${index}${group}`}>{group}</span>
        ))}
      </Box>
      <Tooltip title={words}>
        <IconButton size="small" onClick={copy} aria-label={`${words} ${label}`}>
          <CopyIcon fontSize="small" />
        </IconButton>
      </Tooltip>
    </Box>
  );
}
