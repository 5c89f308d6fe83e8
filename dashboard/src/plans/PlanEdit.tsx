import { useNavigate, useParams } from 'react-router-dom';
import { EditBase, Title, useNotify, useRecordContext } from 'react-admin';
import { Card } from '@mui/material';
import { verbs } from '@sunlot/glossary';
import { useSpoken } from '../acts/useSpoken.ts';
import { act } from '../providers/graphql-client.ts';
import { PlanForm, type PlanValues, planInput, planValues } from './PlanInputs.tsx';
import { proposeAdjustment, updatePlan } from './plans.operations.ts';

export function PlanEdit() {
  return (
    <EditBase>
      <Card sx={{ mt: 2 }}>
        <EditForm />
      </Card>
    </EditBase>
  );
}

function EditForm() {
  const record = useRecordContext();
  const { id } = useParams();
  const navigate = useNavigate();
  const notify = useNotify();
  const spoken = useSpoken();
  // A row of the list is known before the page is read, and says nothing of what may be done.
  const allowed = record?.allowed as string[] | undefined;
  if (!record || !allowed) return null;
  const adjusts = allowed.includes('proposeAdjustment');
  const name = spoken(adjusts ? verbs.proposeAdjustment : verbs.updatePlan);
  const save = async (values: PlanValues): Promise<void> => {
    const { basics, lines, adHoc } = planInput(values);
    const content = { planId: id, title: basics.title, basisNote: basics.basisNote, lines };
    if (adjusts) await act(proposeAdjustment, { ...content, reason: values.reason });
    else await act(updatePlan, { ...content, ...(values.kind === 'AD_HOC' ? adHoc : {}) });
    notify('app.act_done', { type: 'success', messageArgs: { act: name } });
    navigate(`/plans/${id}/show`);
  };
  return (
    <>
      <Title title={name} />
      <PlanForm initial={planValues(record)} onSave={save} adjusts={adjusts} />
    </>
  );
}
