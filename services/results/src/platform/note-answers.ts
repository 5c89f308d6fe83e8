import { type Context, Refusal } from '@sunlot/subgraph-kit';
import type { NotePlatformAnswersInput } from './platform.inputs.ts';
import { PlatformDelivery } from './platform-delivery.entity.ts';
import { PlatformExport } from './platform-export.entity.ts';

/** What the platform said to each record of an export. An answer to a record that was not in it is refused, and none of the others is kept. */
export async function notePlatformAnswers(
  ctx: Context,
  { exportId, answers }: NotePlatformAnswersInput,
): Promise<PlatformExport> {
  const made = await ctx.hold(PlatformExport, exportId);
  const handed = await ctx.em.find(PlatformDelivery, { exportId, state: 'HANDED_OVER' });
  const byNumber = new Map(handed.map((delivery) => [delivery.recordNumber, delivery]));
  for (const { recordNumber, accepted, reason } of answers) {
    const delivery = byNumber.get(recordNumber);
    if (!delivery) throw new Refusal('PLATFORM_ANSWER_UNASKED', { recordNumber, number: made.number });
    if (!accepted && !reason?.trim()) throw new Refusal('REASON_MISSING', { step: 'notePlatformAnswers' });
    delivery.state = accepted ? 'ACCEPTED' : 'REJECTED';
    delivery.answer = accepted ? null : reason!;
    delivery.answeredAt = ctx.now;
  }
  ctx.record('platform.answered', made, {
    number: made.number,
    accepted: answers.filter(({ accepted }) => accepted).length,
    answers: answers.length,
  });
  return made;
}
