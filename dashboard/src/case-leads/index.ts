import LeadIcon from '@mui/icons-material/PolicyOutlined';
import { CaseLeadCreate } from './CaseLeadCreate.tsx';
import { CaseLeadList } from './CaseLeadList.tsx';
import { CaseLeadShow } from './CaseLeadShow.tsx';

export const caseLeads = {
  icon: LeadIcon,
  list: CaseLeadList,
  show: CaseLeadShow,
  create: CaseLeadCreate,
  recordRepresentation: 'number',
};
