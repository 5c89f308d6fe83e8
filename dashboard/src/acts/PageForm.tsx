import { type ReactNode, useState } from 'react';
import { Form, SaveButton, Toolbar } from 'react-admin';
import { Box } from '@mui/material';
import { FormRefusal } from './FormRefusal.tsx';

interface PageFormProps<Values> {
  readonly initial: object;
  /** Sends the form and leads on; throws the refusal. */
  onSend(values: Values): Promise<void>;
  readonly sendLabel?: string;
  readonly children: ReactNode;
}

/** The form of a whole page: what was entered and what was refused stay until it is sent again or left. */
export function PageForm<Values>({ initial, onSend, sendLabel = 'ra.action.save', children }: PageFormProps<Values>) {
  const [refusal, setRefusal] = useState<string>();
  const send = async (values: unknown): Promise<void> => {
    setRefusal(undefined);
    await onSend(values as Values).catch((fault: Error) => setRefusal(fault.message));
  };
  return (
    <Form defaultValues={initial} onSubmit={send} warnWhenUnsavedChanges>
      <Box sx={SPACED}>
        {children}
        {refusal && <FormRefusal>{refusal}</FormRefusal>}
      </Box>
      <Toolbar>
        <SaveButton label={sendLabel} alwaysEnable />
      </Toolbar>
    </Form>
  );
}

const SPACED = {
  // On a phone the button stands fixed over the end of the page.
  pb: { xs: 10, sm: 0 },
  // A hint or a fault below a field leaves room for the next one's word; where there is neither, no empty line is kept for one.
  '& .MuiFormControl-root, & .ra-input.MuiFormGroup-root': { mt: 2 },
  '& .MuiFormHelperText-root:has(> span:only-child)': { display: 'none' },
};
