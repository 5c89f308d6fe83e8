import { useEffect, useState } from 'react';
import { Box } from '@mui/material';

/** Text as a QR code. The encoder is loaded when the first one is shown. */
export function QrCode({ text, label, size = 168 }: { text: string; label: string; size?: number }) {
  const [image, setImage] = useState<string>();
  useEffect(() => {
    let current = true;
    void import('qrcode').then(async ({ toDataURL }) => {
      const url = await toDataURL(text, { margin: 1, width: size * 2, errorCorrectionLevel: 'M' });
      if (current) setImage(url);
    });
    return () => {
      current = false;
    };
  }, [text, size]);
  return <Box component="img" src={image} alt={label} sx={{ width: size, height: size, display: 'block' }} />;
}
