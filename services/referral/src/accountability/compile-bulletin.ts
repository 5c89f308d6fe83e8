import { LockMode } from '@mikro-orm/postgresql';
import { type Context, nextDocumentNumber, Refusal } from '@sunlot/subgraph-kit';
import { BULLETIN_WORD } from '../paper-words.ts';
import { AccountabilityFinding } from './accountability-finding.entity.ts';
import type { CompileBulletinInput } from './accountability.inputs.ts';
import { Bulletin } from './bulletin.entity.ts';
import { lookForFindings } from './look-for-findings.ts';

/** Compiles what was found in a period, exempted findings left out, each told once. A period without findings makes an empty bulletin. */
export async function compileBulletin(ctx: Context, { from, to }: CompileBulletinInput): Promise<Bulletin> {
  if (from > to) throw new Refusal('RANGE_INVALID', { from, to });
  await lookForFindings(ctx);
  const findings = await ctx.em.find(
    AccountabilityFinding,
    { foundOn: { $gte: from, $lte: to }, bulletinId: null, exemption: null },
    { orderBy: { organizationName: 'asc', foundOn: 'asc', id: 'asc' }, lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  const bulletin = ctx.em.create(Bulletin, {
    number: await nextDocumentNumber(ctx, BULLETIN_WORD, Number(ctx.today.slice(0, 4))),
    from,
    to,
    rows: findings.map(({ circumstance, organizationName, subjectTitle, foundOn }) => ({
      circumstance,
      organizationName,
      subjectTitle,
      foundOn,
    })),
    compiledAt: ctx.now,
    compiledByName: ctx.actor.name,
  });
  await ctx.em.flush();
  for (const finding of findings) finding.bulletinId = bulletin.id;
  ctx.record('bulletin.compiled', bulletin, { number: bulletin.number, from, to, findings: findings.length });
  ctx.announce({ topic: 'bulletin', id: bulletin.id, audience: ['OFFICE', 'OBSERVER'] });
  return bulletin;
}
