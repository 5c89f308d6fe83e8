import { useOpened } from '../acts/useOpened.ts';
import { useSpoken } from '../acts/useSpoken.ts';
import { LeadSource, verbs } from '@sunlot/glossary';
import { Box, Card } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { CreateBase, required, SelectInput, TextInput, Title, useNotify } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { momentForInput } from '../acts/ActDialog.tsx';
import { PageForm } from '../acts/PageForm.tsx';
import { useEnumChoices } from '../fields/EnumField.tsx';
import { act, send } from '../providers/graphql-client.ts';
import { handlingBodies, registerCaseLead } from './case-leads.operations.ts';

interface LeadValues {
  source: string;
  /** In Beijing time, as the input writes it. */
  receivedAt: string;
  receivedHow: string;
  reporter?: string;
  reportedParty: string;
  content: string;
  handlingOrganizationId?: string;
  proposal?: string;
}

interface Body {
  id: string;
  name: string;
  kind: string;
}

const HANDLES = ['DIVISION', 'DEPARTMENT', 'COUNTY_BUREAU'];

/** The filing form of a case lead (一.3). */
export function CaseLeadCreate() {
  const opened = useOpened();
  const spoken = useSpoken();
  const navigate = useNavigate();
  const notify = useNotify();
  const bodies = useHandlingBodies();
  const save = async ({ receivedAt, ...values }: LeadValues): Promise<void> => {
    const lead = await act(registerCaseLead, {
      ...filled(values),
      receivedAt: new Date(`${receivedAt}:00+08:00`).toISOString(),
      handlingOrganizationName: bodies.find(({ id }) => id === values.handlingOrganizationId)?.name,
    });
    notify('app.done', { type: 'success' });
    navigate(`/case-leads/${lead.id}/show`);
  };
  return (
    <CreateBase>
      <Title title={spoken(verbs.registerCaseLead)} />
      <Card sx={{ mt: 2 }}>
        <PageForm
          initial={{ source: 'COMPLAINT', receivedAt: momentForInput(opened) }}
          onSend={save}
          sendLabel="resources.case-leads.register"
        >
          <LeadInputs bodies={bodies} />
        </PageForm>
      </Card>
    </CreateBase>
  );
}

function LeadInputs({ bodies }: { bodies: Body[] }) {
  const sources = useEnumChoices('LeadSource', Object.keys(LeadSource));
  return (
    <Box sx={{ p: 2 }}>
      <Box sx={{ display: 'flex', columnGap: 2, flexWrap: 'wrap' }}>
        <SelectInput source="source" choices={sources} validate={required()} sx={{ minWidth: 180 }} />
        <TextInput source="receivedAt" type="datetime-local" validate={required()} />
        <TextInput
          source="receivedHow"
          validate={required()}
          helperText="resources.case-leads.how_hint"
          sx={{ flex: 1, minWidth: 220 }}
        />
      </Box>
      <TextInput source="reporter" fullWidth helperText="resources.case-leads.reporter_hint" />
      <TextInput source="reportedParty" validate={required()} fullWidth />
      <TextInput source="content" validate={required()} multiline minRows={4} fullWidth />
      <SelectInput
        source="handlingOrganizationId"
        choices={bodies}
        fullWidth
        helperText="resources.case-leads.handler_hint"
      />
      <TextInput source="proposal" multiline minRows={2} fullWidth />
    </Box>
  );
}

function useHandlingBodies(): Body[] {
  const { data = [] } = useQuery({
    queryKey: ['handlingBodies'],
    queryFn: async () => (await send(handlingBodies)).organizations as Body[],
  });
  return data.filter(({ kind }) => HANDLES.includes(kind));
}

/** Fields that were left empty are not sent. */
function filled(values: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== '' && value !== null));
}
