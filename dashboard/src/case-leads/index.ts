import LeadIcon from '@mui/icons-material/PolicyOutlined';
import { onDemand } from '../layout/on-demand.ts';

export const caseLeads = {
  icon: LeadIcon,
  list: onDemand(async () => (await import('./CaseLeadList.tsx')).CaseLeadList),
  show: onDemand(async () => (await import('./CaseLeadShow.tsx')).CaseLeadShow),
  create: onDemand(async () => (await import('./CaseLeadCreate.tsx')).CaseLeadCreate),
  recordRepresentation: 'number',
};
