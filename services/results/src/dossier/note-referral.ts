import type { referralClosed, referralSent } from '@sunlot/facts';
import type { Context } from '@sunlot/subgraph-kit';
import type { z } from 'zod';

/** Puts a referral into the dossier. The news of its end may come first; either order gives the same page. */
export async function noteReferralSent(ctx: Context, sent: z.infer<typeof referralSent.shape>): Promise<void> {
  await ctx.sql(
    `insert into referral_note (id, number, kind, inspection_id, receiver, sent_at) values ($1, $2, $3, $4, $5, $6)
     on conflict (id) do update set kind = excluded.kind, receiver = excluded.receiver, sent_at = excluded.sent_at`,
    [sent.referralId, sent.number, sent.kind, sent.inspectionId, sent.receiver, sent.sentAt],
  );
}

export async function noteReferralClosed(ctx: Context, closed: z.infer<typeof referralClosed.shape>): Promise<void> {
  await ctx.sql(
    `insert into referral_note (id, number, inspection_id, closed_at, outcome) values ($1, $2, $3, $4, $5)
     on conflict (id) do update set closed_at = excluded.closed_at, outcome = excluded.outcome`,
    [closed.referralId, closed.number, closed.inspectionId, closed.closedAt, closed.outcome],
  );
}
