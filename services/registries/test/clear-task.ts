import { randomUUID } from 'node:crypto';
import { taskApproved } from '@sunlot/facts';
import type { Door } from './door.ts';
import { MARKET_DIVISION, TAX_BUREAU, unit } from './people.ts';

export interface AskedOfTask {
  taskNumber?: string;
  category?: 'KEY' | 'GENERAL';
  criteria?: object;
  departments?: object[];
  drawAt?: string;
}

/** Clears a task for a draw, as planning would, and answers its id. */
export async function clearTask(
  door: Door,
  item: { id: string; code: string },
  {
    taskNumber = '长商抽〔2026〕1号',
    category = 'GENERAL',
    criteria = {},
    departments,
    drawAt = door.house.clock.now().toISOString(),
  }: AskedOfTask = {},
): Promise<string> {
  const now = door.house.clock.now();
  const day = (offset: number): string =>
    new Date(now.getTime() + offset * 86_400_000 + 8 * 3_600_000).toISOString().slice(0, 10);
  const taskId = randomUUID();
  const seat = (organizationId: string, organizationName: string) => ({
    organizationId,
    organizationName,
    seats: 1,
    tag: 'auto',
    itemCodes: [item.code],
  });
  await door.tell(taskApproved, {
    task: {
      taskId,
      taskNumber,
      title: '汽车销售企业联合抽查',
      planId: unit(901),
      planNumber: '长商计〔2026〕1号',
      planTitle: '年度计划',
      planKind: 'JOINT',
      initiator: { id: MARKET_DIVISION, name: '市场秩序处', divisionId: MARKET_DIVISION },
      departments: departments ?? [seat(MARKET_DIVISION, '市场秩序处'), seat(TAX_BUREAU, '市税务局')],
      items: [
        {
          itemId: item.id,
          code: item.code,
          version: 1,
          name: '新车销售',
          category,
          basis: '汽车销售管理办法',
          objectKind: 'ENTERPRISE',
          ratioMin: 0.05,
          ratioMax: 0.2,
          divisionId: MARKET_DIVISION,
          divisionName: '市场秩序处',
          inspectorTag: null,
          papers: [],
          methods: ['ON_SITE'],
          inForceFrom: '2026-01-01',
          inForceTo: null,
        },
      ],
      criteria: { itemCodes: [item.code], districtCodes: [], objectKinds: [], labels: [], ...criteria },
      ratio: 0.1,
      inspectFrom: day(7),
      inspectTo: day(20),
    },
    announcedAt: now.toISOString(),
    drawAt,
    education: { kind: 'LEAFLET', on: '2026-01-15', reason: null },
  } as never);
  return taskId;
}
