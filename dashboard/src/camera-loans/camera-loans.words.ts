import type { ResourceWords } from '../providers/words.ts';

export const cameraLoansWords: ResourceWords = {
  name: { zh: '执法记录仪借用', en: 'Body cameras' },
  fields: {
    light: { zh: '红黄绿灯', en: 'Light' },
    number: { zh: '借用单号', en: 'Loan' },
    cameraLabel: { zh: '记录仪', en: 'Camera' },
    serialNumber: { zh: '设备序列号', en: 'Serial number' },
    noticeNumber: { zh: '检查告知书', en: 'Notice' },
    divisionName: { zh: '借用处室', en: 'Division' },
    borrowerName: { zh: '借用人', en: 'Borrower' },
    lentByName: { zh: '借出人', en: 'Lent by' },
    lentAt: { zh: '借出时间', en: 'Lent' },
    dueOn: { zh: '应还日期', en: 'Due back' },
    returnedAt: { zh: '归还时间', en: 'Came back' },
    returnNote: { zh: '归还说明', en: 'Note' },
    open: { zh: '未归还', en: 'Still out' },
    overdue: { zh: '逾期未还', en: 'Overdue' },
    inspectionId: { zh: '检查', en: 'Visit' },
  },
  words: {
    empty: {
      zh: '先登记执法记录仪；告知书发出后，检查前一天凭告知书借出。',
      en: 'Register a camera first; it is lent on a notice, the day before the visit.',
    },
    rule: {
      zh: '凭检查告知书提前一天借出，检查结束当天归还。',
      en: 'Lent on the strength of the notice a day before the visit, and back the day it ends.',
    },
  },
};
