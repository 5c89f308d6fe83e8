import { ItemState, Light } from '@sunlot/glossary';
import { Allow, type Context, ToDo } from '@sunlot/subgraph-kit';
import { addDays, lightFor, localDay } from '@sunlot/workdays';
import { Ctx, Query, Resolver } from 'type-graphql';
import { InspectionItem } from './inspection-item/inspection-item.entity.ts';
import { eligibleInSql } from './inspector/eligibility.ts';

@Resolver()
export class ToDoResolver {
  /** What this person has to do in the registries, soonest first; empty when nothing waits for him. */
  @Query(() => [ToDo])
  @Allow('registries.toDos')
  async registriesToDos(@Ctx() ctx: Context): Promise<ToDo[]> {
    const all = [...(await itemsWaiting(ctx)), ...(await poolsWaiting(ctx)), ...(await certificatesEnding(ctx))];
    return all.sort((one, other) => (one.dueAt?.getTime() ?? Infinity) - (other.dueAt?.getTime() ?? Infinity));
  }
}

const AT_MOST = 50;

/** 二(二): the steps of the filing, each for the role that takes it. */
const filingSteps = [
  { state: ItemState.DRAFT, verb: 'item.file', zh: '报送备案', en: 'File' },
  { state: ItemState.FILED, verb: 'item.acknowledge', zh: '备案确认', en: 'Acknowledge' },
  { state: ItemState.ACKNOWLEDGED, verb: 'item.putInForce', zh: '使事项生效', en: 'Put in force' },
] as const;

async function itemsWaiting(ctx: Context): Promise<ToDo[]> {
  const mine = filingSteps.filter(({ verb }) => ctx.may(verb));
  if (mine.length === 0) return [];
  const items = await ctx.em.find(
    InspectionItem,
    { state: { $in: mine.map(({ state }) => state) } },
    { orderBy: { code: 'asc' }, limit: AT_MOST },
  );
  return items.map((item) => {
    const step = mine.find(({ state }) => state === item.state)!;
    return {
      id: `${step.verb}:${item.id}`,
      kind: step.verb,
      title: ctx.language === 'zh' ? `${step.zh}:${item.name}` : `${step.en}: ${item.name}`,
      subjectId: item.id,
      link: `/items/${item.id}/show`,
      dueAt: null,
      light: Light.NONE,
      blockedBy: null,
    };
  });
}

/** Tasks whose announced day has come or is near, and that have no pool yet. */
async function poolsWaiting(ctx: Context): Promise<ToDo[]> {
  if (!ctx.may('pool.cut')) return [];
  const rows = await ctx.sql(
    `select task_id, number, title, draw_at from cleared_task task
     where not exists (select 1 from pool where pool.task_id = task.task_id and pool.voided_at is null)
       and ($1 or initiator_division_id::text = $2)
     order by draw_at limit ${AT_MOST}`,
    [ctx.actor.roles.includes('OFFICE'), ctx.actor.divisionId],
  );
  return rows.map((row) => {
    const drawAt = new Date(row.draw_at as string | Date);
    const early = ctx.today < localDay(drawAt);
    return {
      id: `pool.cut:${row.task_id as string}`,
      kind: 'pool.cut',
      title: ctx.language === 'zh' ? `生成候选名单:${row.title as string}` : `Cut the pool: ${row.title as string}`,
      subjectId: row.task_id as string,
      link: `/tasks/${row.task_id as string}/show`,
      dueAt: drawAt,
      light: lightUntil(ctx, drawAt),
      blockedBy: early ? (ctx.language === 'zh' ? '尚未到预告的抽取日' : 'The announced day has not come') : null,
    };
  });
}

/** Certificates of one's own people that end within sixty days, or have ended. */
async function certificatesEnding(ctx: Context): Promise<ToDo[]> {
  if (!ctx.may('inspector.renewCertificate')) return [];
  const soon = addDays(ctx.today, 60);
  const keepsAll = ctx.actor.roles.includes('OFFICE') || ctx.actor.roles.includes('POLICY_DIVISION');
  const rows = await ctx.sql(
    `select id, name, certificate_valid_to::text as valid_to from inspector
     where status = 'ACTIVE' and certificate_valid_to is not null and not ${eligibleInSql('inspector', '$1::date', '$2::date')}
       and ($3 or division_id::text = $4)
     order by certificate_valid_to limit ${AT_MOST}`,
    [ctx.today, soon, keepsAll, ctx.actor.divisionId],
  );
  return rows.map((row) => {
    const dueAt = new Date(`${row.valid_to as string}T23:59:59+08:00`);
    return {
      id: `inspector.renewCertificate:${row.id as string}`,
      kind: 'inspector.renewCertificate',
      title: ctx.language === 'zh' ? `更新执法证件:${row.name as string}` : `Renew certificate: ${row.name as string}`,
      subjectId: row.id as string,
      link: `/inspectors/${row.id as string}/show`,
      dueAt,
      light: lightUntil(ctx, dueAt),
      blockedBy: null,
    };
  });
}

const FIVE_WORKDAYS = { yellowWithin: 5 };

function lightUntil({ today }: Context, dueAt: Date): Light {
  return lightFor(localDay(dueAt), today, FIVE_WORKDAYS);
}
