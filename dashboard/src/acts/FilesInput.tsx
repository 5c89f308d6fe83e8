import { fileSize } from '@sunlot/glossary';
import { useRef } from 'react';
import { useTranslate } from 'react-admin';
import { Box, Button, IconButton, Typography } from '@mui/material';
import RemoveIcon from '@mui/icons-material/Close';
import AttachIcon from '@mui/icons-material/AttachFile';

interface FilesInputProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly accept: string;
  readonly files: readonly File[];
  onChange(files: readonly File[]): void;
}

/** Files to hand in, one after the other or several at once; each can be left out again until the act is confirmed. */
export function FilesInput({ label, hint, accept, files, onChange }: FilesInputProps) {
  const translate = useTranslate();
  const chooser = useRef<HTMLInputElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const choose = (): void => {
    if (!chooser.current) return;
    // A file that was corrected and is chosen a second time is a new one, which a browser tells only of another name.
    chooser.current.value = '';
    chooser.current.click();
  };
  const leaveOut = (file: File): void => {
    onChange(files.filter((other) => other !== file));
    // The button that was pressed goes with its file.
    button.current?.focus();
  };
  return (
    <Box role="group" aria-label={label} sx={{ my: 1 }}>
      <Button ref={button} variant="outlined" size="small" startIcon={<AttachIcon />} onClick={choose}>
        {label}
      </Button>
      <input
        ref={chooser}
        type="file"
        hidden
        multiple
        accept={accept}
        onChange={(event) => onChange([...files, ...(event.target.files ?? [])])}
      />
      {hint && (
        <Typography variant="caption" color="text.secondary" component="p" sx={{ mt: 0.5 }}>
          {hint}
        </Typography>
      )}
      <Box component="ul" aria-live="polite" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {files.map((file, place) => (
          <Box component="li" key={`${place}${file.name}`} sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
            <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
              {`${file.name} · ${fileSize(file.size)}`}
            </Typography>
            <IconButton
              size="small"
              aria-label={translate('app.leave_out_file', { name: file.name })}
              onClick={() => leaveOut(file)}
            >
              <RemoveIcon fontSize="small" />
            </IconButton>
          </Box>
        ))}
      </Box>
    </Box>
  );
}
