import { verbs } from '@sunlot/glossary';
import { useRecordContext, useTranslate } from 'react-admin';
import { ActBar } from '../acts/ActBar.tsx';
import { ActButton } from '../acts/ActButton.tsx';
import type { ActField } from '../acts/ActDialog.tsx';
import { EditLink } from '../acts/EditLink.tsx';
import {
  approveAdjustment,
  approvePlan,
  createTask,
  refuseAdjustment,
  returnPlan,
  reviewPlan,
  submitPlan,
} from './plans.operations.ts';

const OPINION: ActField = { name: 'opinion', label: { zh: '意见', en: 'Opinion' }, kind: 'multiline' };
const OPINION_REQUIRED: ActField = { ...OPINION, required: true };

/** What this person can do to the plan now; the room says so in `allowed`. */
export function PlanActs() {
  const allowed = (useRecordContext()?.allowed ?? []) as string[];
  const translate = useTranslate();
  return (
    <ActBar>
      {allowed.includes('update') && <EditLink label={translate('ra.action.edit')} />}
      {allowed.includes('proposeAdjustment') && <EditLink label={translate('resources.plans.adjust')} />}
      <ActButton
        allowed="submit"
        label={verbs.submitPlan}
        operation={submitPlan}
        idAs="planId"
        explains={SUBMIT_EXPLAINS}
      />
      <ActButton allowed="review" label={verbs.reviewPlan} operation={reviewPlan} idAs="planId" fields={[OPINION]} />
      <ActButton allowed="approve" label={verbs.approvePlan} operation={approvePlan} idAs="planId" fields={[OPINION]} />
      <ActButton
        allowed="return"
        label={verbs.returnPlan}
        operation={returnPlan}
        idAs="planId"
        fields={[OPINION_REQUIRED]}
        color="warning"
        variant="outlined"
      />
      <ActButton
        allowed="approveAdjustment"
        label={verbs.approveAdjustment}
        operation={approveAdjustment}
        idAs="planId"
        fields={[OPINION]}
      />
      <ActButton
        allowed="refuseAdjustment"
        label={verbs.refuseAdjustment}
        operation={refuseAdjustment}
        idAs="planId"
        fields={[OPINION_REQUIRED]}
        color="warning"
        variant="outlined"
      />
    </ActBar>
  );
}

const SUBMIT_EXPLAINS = {
  zh: '报送后由政策法规处汇总、进行合法性审查，再报市司法局审核。报送后不能再修改，除非被退回。',
  en: 'The Policy & Regulations Division reviews it, then the Justice Bureau decides. It cannot be changed until it is returned.',
};

/** Makes a task of one line of an approved plan. */
export function CreateTaskButton({ lineId }: { lineId: string }) {
  return (
    <ActButton
      allowed="createTask"
      label={verbs.createTask}
      operation={createTask}
      idAs="planId"
      more={{ lineId }}
      variant="outlined"
    />
  );
}
