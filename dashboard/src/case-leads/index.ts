import LeadIcon from '@mui/icons-material/PolicyOutlined';
import { onDemand } from '../layout/on-demand.ts';

export const caseLeads = {
  icon: LeadIcon,
  list: onDemand(() => import('./CaseLeadList.tsx'), 'CaseLeadList'),
  show: onDemand(() => import('./CaseLeadShow.tsx'), 'CaseLeadShow'),
  create: onDemand(() => import('./CaseLeadCreate.tsx'), 'CaseLeadCreate'),
  recordRepresentation: 'number',
};
