import { DrawState } from '@sunlot/glossary';
import type { Draw } from '../session/draw.entity.ts';
import { enough } from '../witness/complete-witness.ts';
import type { Witness } from '../witness/witness.entity.ts';

/** A draw of a million takes seconds; one that has not come after this long does not come by itself. */
const GRACE_MS = 10 * 60_000;

/**
 * From when on this draw counts as stalled, so that shares of its secret may be opened: at once when the room itself waits for
 * them; some minutes after the last contribution, at the latest when the draw is due, when nothing came of it. Undefined while
 * its reveals are not over, or when a secret would not help: whoever knew it then could choose whether to reveal.
 */
export function stallsAt(draw: Draw, witnesses: readonly Witness[]): Date | undefined {
  const due = draw.drawBy ?? draw.deadline;
  if (!due || !draw.deadline || !draw.frozenAt) return undefined;
  switch (draw.state) {
    case DrawState.AWAITING_ESCROW:
      return draw.frozenAt;
    case DrawState.FROZEN:
      return enough(draw, witnesses) ? after(draw.deadline, due) : undefined;
    case DrawState.WITNESSED:
    case DrawState.DRAWING:
      return after(lastReveal(witnesses) ?? draw.deadline, due);
    default:
      return undefined;
  }
}

function lastReveal(witnesses: readonly Witness[]): Date | undefined {
  const times = witnesses.flatMap(({ revealedAt }) => (revealedAt ? [revealedAt.getTime()] : []));
  return times.length > 0 ? new Date(Math.max(...times)) : undefined;
}

/** The reveals of a frozen draw end with its deadline; before that nobody may know the secret. */
function after(moment: Date, due: Date): Date {
  return new Date(Math.max(moment.getTime(), Math.min(moment.getTime() + GRACE_MS, due.getTime())));
}
