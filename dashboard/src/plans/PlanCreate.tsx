import { verbs } from '@sunlot/glossary';
import { useOpened } from '../acts/useOpened.ts';
import { useSpoken } from '../acts/useSpoken.ts';
import { useNavigate } from 'react-router-dom';
import { CreateBase, Title, useNotify } from 'react-admin';
import { Card } from '@mui/material';
import { act } from '../providers/graphql-client.ts';
import { PlanForm, type PlanValues, planInput } from './PlanInputs.tsx';
import { applyAdHoc, createPlan } from './plans.operations.ts';

export function PlanCreate() {
  const navigate = useNavigate();
  const notify = useNotify();
  const spoken = useSpoken();
  const save = async (values: PlanValues): Promise<void> => {
    const { basics, lines, adHoc } = planInput(values);
    const plan =
      values.kind === 'AD_HOC'
        ? await act(applyAdHoc, { ...adHoc, title: basics.title, basisNote: basics.basisNote, lines })
        : await act(createPlan, { ...basics, lines });
    notify('app.done', { type: 'success' });
    navigate(`/plans/${plan.id}/show`);
  };
  const year = useOpened().getFullYear();
  return (
    <CreateBase>
      <Title title={spoken(verbs.createPlan)} />
      <Card sx={{ mt: 2 }}>
        <PlanForm initial={{ kind: 'JOINT', year, title: '', basisNote: '', lines: [] }} onSave={save} isNew />
      </Card>
    </CreateBase>
  );
}
