import type { Answer } from '@sunlot/launcher';
import { anAnnouncedTask, type Bureau } from './a-bureau.ts';

/** The two who witness in most stories: the account that comes, and the body it comes for. */
export const WITNESSES = [
  { account: 'policy', code: 'policy-division' },
  { account: 'market', code: 'market-regulation' },
];

/** The draw of an announced task of its own, brought as far as this: frozen, drawn with its names sealed, or open. */
export async function aDraw(
  bureau: Bureau,
  state: 'FROZEN' | 'DRAWN' | 'OPEN',
): Promise<{ task: Answer; draw: Answer }> {
  const { acts } = bureau;
  const task = await anAnnouncedTask(bureau);
  await acts.cutPool('circulation', task.id);
  const draw = await acts.freeze('circulation', task.id, { witnesses: WITNESSES.map(({ code }) => code) });
  if (state === 'FROZEN') return { task, draw };
  await acts.witness(draw, WITNESSES);
  await acts.drawOf('circulation', task.id, ['DRAWN']);
  if (state === 'OPEN') await acts.clerk('policy').act('openDraw', { drawId: draw.id });
  return { task, draw };
}
