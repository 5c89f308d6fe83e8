import { label } from '@sunlot/glossary';
import type { Entry } from './record.rules.ts';

/** What the party is told of the result at the end of the visit (二(五)5: 向检查对象反馈抽查检查结果). In Chinese, as it is handed over. */
export function feedbackText(objectName: string, lines: readonly (Entry & { readonly itemName: string })[]): string {
  return [`${objectName}：本次检查结果反馈如下：`, ...lines.map((line, at) => `${at + 1}. ${lineInWords(line)}`)].join(
    '\n',
  );
}

function lineInWords({
  itemName,
  result,
  finding,
  followUp,
  correctBy,
}: Entry & { readonly itemName: string }): string {
  const parts = [`${itemName}：${label('ResultCode', result, 'zh')}`];
  if (finding.trim() !== '') parts.push(finding.trim());
  if (followUp !== 'NONE') parts.push(label('FollowUp', followUp, 'zh'));
  if (correctBy) parts.push(`改正期限：${correctBy}`);
  return parts.join('；');
}
