import { useNavigate, useParams } from 'react-router-dom';
import { useNotify, useRecordContext } from 'react-admin';
import { Card } from '@mui/material';
import { verbs } from '@sunlot/glossary';
import { EditPage } from '../acts/EditPage.tsx';
import { useSpoken } from '../acts/useSpoken.ts';
import { act } from '../providers/graphql-client.ts';
import { PlanForm, type PlanValues, planInput, planValues } from './PlanInputs.tsx';
import { proposeAdjustment, updatePlan } from './plans.operations.ts';

export function PlanEdit() {
  return (
    <EditPage
      acts={{
        proposeAdjustment: { word: verbs.proposeAdjustment, Form: AdjustmentForm },
        update: { word: verbs.updatePlan, Form: DraftForm },
      }}
      named="title"
    />
  );
}

function AdjustmentForm() {
  return <EditForm adjusts />;
}

function DraftForm() {
  return <EditForm adjusts={false} />;
}

function EditForm({ adjusts }: { adjusts: boolean }) {
  const record = useRecordContext()!;
  const { id } = useParams();
  const navigate = useNavigate();
  const notify = useNotify();
  const spoken = useSpoken();
  const save = async (values: PlanValues): Promise<void> => {
    const { basics, lines, adHoc } = planInput(values);
    const content = { planId: id, title: basics.title, basisNote: basics.basisNote, lines };
    if (adjusts) await act(proposeAdjustment, { ...content, reason: values.reason });
    else await act(updatePlan, { ...content, ...(values.kind === 'AD_HOC' ? adHoc : {}) });
    notify('app.act_done', {
      type: 'success',
      messageArgs: { act: spoken(adjusts ? verbs.proposeAdjustment : verbs.updatePlan) },
    });
    navigate(`/plans/${id}/show`);
  };
  return (
    <Card sx={{ mt: 2 }}>
      <PlanForm initial={planValues(record)} onSave={save} adjusts={adjusts} />
    </Card>
  );
}
