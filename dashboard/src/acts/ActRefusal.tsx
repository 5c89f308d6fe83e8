import { useEffect, useRef } from 'react';
import { Alert } from '@mui/material';

interface ActRefusalProps {
  readonly children: string;
  onClose(): void;
}

/** Why an act that asks for nothing was not done. It stands with its button until somebody has read it and closes it, or acts again. */
export function ActRefusal({ children, onClose }: ActRefusalProps) {
  const refusal = useRef<HTMLDivElement>(null);
  // A table that scrolls by itself would show half of it.
  useEffect(() => {
    // Newer browsers answer with a promise, which an effect must not.
    refusal.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, []);
  return (
    // In a bar it has a line of its own below the buttons, in a cell of a table the room to be read.
    <Alert
      ref={refusal}
      severity="error"
      role="alert"
      onClose={onClose}
      sx={{ mt: 1, flexBasis: '100%', order: 1, minWidth: 260, scrollMargin: 16 }}
    >
      {children}
    </Alert>
  );
}
