import { useEffect, useRef } from 'react';
import { Alert } from '@mui/material';

/** Why a page's form was not accepted. It stands above the button that was pressed, in view, until the form is sent again or left. */
export function FormRefusal({ children }: { children: string }) {
  const refusal = useRef<HTMLDivElement>(null);
  // The edges of a narrow screen are covered, above by the bar and below by the button.
  useEffect(() => {
    // Newer browsers answer with a promise, which an effect must not.
    refusal.current?.scrollIntoView({ block: 'center' });
  }, []);
  return (
    <Alert ref={refusal} severity="error" role="alert" sx={{ m: 2 }}>
      {children}
    </Alert>
  );
}
