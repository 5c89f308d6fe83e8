import { label, type InspectionMethod } from '@sunlot/glossary';
import { localDay, localTime } from '@sunlot/workdays';

export interface NoticeWords {
  readonly number: string;
  readonly addressee: string;
  readonly addresseeCode: string;
  readonly authority: string;
  readonly basis: string;
  readonly taskNumber: string;
  readonly items: readonly { readonly name: string }[];
  readonly plannedStart: Date;
  readonly periodFrom: string;
  readonly periodTo: string;
  readonly method: InspectionMethod;
  readonly papers: readonly string[];
  readonly inspectors: readonly { readonly name: string; readonly certificateNumber: string }[];
  readonly inspectedThisYear: number;
  readonly contact: string;
  readonly phone: string;
  readonly issuedAt: Date;
}

/** The notice in full as the enterprise receives it. An official paper, hence in Chinese only. */
export function noticeText(notice: NoticeWords): string {
  return [
    '行政检查告知书',
    notice.number,
    `${notice.addressee}（${notice.addresseeCode}）：`,
    `根据${notice.basis}，经“双随机”抽取（任务编号：${notice.taskNumber}），你单位被确定为检查对象，现将有关事项告知如下：`,
    `一、检查事项：${notice.items.map(({ name }) => name).join('、')}`,
    `二、检查时间：${dayInWords(localDay(notice.plannedStart))}${localTime(notice.plannedStart)}起（任务期间：${dayInWords(notice.periodFrom)}至${dayInWords(notice.periodTo)}）`,
    `三、检查方式：${label('InspectionMethod', notice.method, 'zh')}`,
    `四、请准备的材料：${notice.papers.length > 0 ? notice.papers.join('、') : '无'}`,
    `五、检查人员：${notice.inspectors.map(({ name, certificateNumber }) => `${name}（执法证号：${certificateNumber}）`).join('、')}`,
    `六、本年度本次检查前你单位已接受检查${notice.inspectedThisYear}次。`,
    '七、你单位应当予以配合，如实提供有关情况和材料，不得拒绝、阻碍检查。',
    '八、你单位认为检查人员与本次检查有利害关系的，有权申请回避；对检查有异议的，有权陈述、申辩，并可依法申请行政复议或者提起行政诉讼。',
    `联系人：${notice.contact}  联系电话：${notice.phone}`,
    notice.authority,
    dayInWords(localDay(notice.issuedAt)),
  ].join('\n');
}

function dayInWords(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}
