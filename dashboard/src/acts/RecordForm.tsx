import type { ReactNode } from 'react';
import { useNavigate } from 'react-router-dom';
import { useNotify, useResourceContext } from 'react-admin';
import { Box, Card } from '@mui/material';
import { type Answer, act } from '../providers/graphql-client.ts';
import type { Operation } from '../providers/operation.ts';
import { PageForm } from './PageForm.tsx';

interface RecordFormProps {
  readonly initial: Record<string, unknown>;
  readonly operation: Operation;
  /** What the form holds, as the act takes it. */
  input(values: Record<string, unknown>): Record<string, unknown>;
  /** What happens with the answer; unless told otherwise the record's page opens. */
  onDone?(answer: Answer): void;
  readonly children: ReactNode;
}

/** A page-long act: a form that is sent once, keeps what was entered on a refusal, and leads to the record. */
export function RecordForm({ initial, operation, input, onDone, children }: RecordFormProps) {
  const resource = useResourceContext();
  const navigate = useNavigate();
  const notify = useNotify();
  const save = async (values: Record<string, unknown>): Promise<void> => {
    const answer = await act(operation, input(values));
    notify('app.done', { type: 'success' });
    if (onDone) onDone(answer);
    else navigate(`/${resource}/${answer.id}/show`);
  };
  return (
    <Card sx={{ mt: 2 }}>
      <PageForm initial={initial} onSend={save}>
        <Box sx={{ p: 2, display: 'flex', flexWrap: 'wrap', columnGap: 2 }}>{children}</Box>
      </PageForm>
    </Card>
  );
}

/** The named values as an act takes them: what was left empty is said to be nothing. */
export function filled(values: Record<string, unknown>, names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(names.map((name) => [name, values[name] === '' ? null : (values[name] ?? null)]));
}
