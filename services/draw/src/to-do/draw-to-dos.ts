import { DrawState, Light } from '@sunlot/glossary';
import { Allow, type Context, ToDo } from '@sunlot/subgraph-kit';
import { Ctx, Query, Resolver } from 'type-graphql';
import { Replacement } from '../replacement/replacement.entity.ts';
import { mayDecide } from '../replacement/replacement.resolver.ts';
import { Draw } from '../session/draw.entity.ts';
import { UNFINISHED } from '../session/draw.lifecycle.ts';
import { allowedOf, lightOf, peopleOf } from '../session/draw.resolver.ts';

/** What a person has to do about draws, most urgent first: the first thing they may do to each unfinished draw. */
@Resolver()
export class DrawToDosResolver {
  @Query(() => [ToDo])
  @Allow('to_do.list')
  async drawToDos(@Ctx() ctx: Context): Promise<ToDo[]> {
    const states: DrawState[] = [...UNFINISHED, 'DRAWN'];
    const draws = await ctx.em.find(Draw, ctx.visible(Draw, { state: { $in: states } }), {
      orderBy: { scheduledAt: 'asc' },
      limit: 200,
    });
    const replacements = await proposedReplacements(ctx);
    const toDos = await Promise.all(
      draws.map(async (draw) => toDoOf(ctx, draw, allowedOf(ctx, draw, await peopleOf(ctx, draw)))),
    );
    return [...replacements, ...toDos.filter((toDo) => toDo !== undefined)];
  }
}

/** What waits for the Policy & Regulations Division to decide; empty for everybody else. */
async function proposedReplacements(ctx: Context): Promise<ToDo[]> {
  if (!ctx.may('replacement.decide')) return [];
  const proposed = await ctx.em.find(Replacement, { state: 'PROPOSED' }, { orderBy: { proposedAt: 'asc' }, limit: 50 });
  const draws = await ctx.em.find(Draw, { id: { $in: proposed.map(({ drawId }) => drawId) } });
  return proposed
    .filter((replacement) => mayDecide(ctx, replacement))
    .map(({ id, drawId }) =>
      Object.assign(new ToDo(), {
        id: `confirmReplacement:${id}`,
        kind: 'draw.confirmReplacement',
        title: `${CONFIRM[ctx.language]}${COLON[ctx.language]}${draws.find((draw) => draw.id === drawId)!.title}`,
        subjectId: drawId,
        link: `/draws/${drawId}/show`,
        dueAt: null,
        light: Light.YELLOW,
        blockedBy: null,
      }),
    );
}

const CONFIRM = { zh: '确认跳过并替补', en: 'Confirm a skip and its replacement' } as const;

const KINDS = [
  'handInShare',
  'enterDice',
  'enterBeacon',
  'reveal',
  'commit',
  'confirmVoid',
  'freeze',
  'cutPool',
  'open',
  'takeEscrow',
] as const;

const COLON = { zh: '：', en: ': ' };

const TITLES = {
  handInShare: { zh: '提交托管份额，完成停滞的抽取', en: 'Hand in your share to finish a stalled draw' },
  takeEscrow: { zh: '领取托管文件', en: 'Take the escrow files' },
  enterDice: { zh: '录入公开骰子的点数', en: 'Type the public dice' },
  enterBeacon: { zh: '录入信标轮次', en: 'Enter the beacon’s round' },
  reveal: { zh: '揭示见证随机数', en: 'Reveal your witness number' },
  commit: { zh: '到场见证并提交承诺', en: 'Witness: confirm and promise' },
  confirmVoid: { zh: '确认作废', en: 'Confirm the void' },
  freeze: { zh: '冻结名单并邀请见证', en: 'Freeze the pool and invite witnesses' },
  cutPool: { zh: '生成候选名单', en: 'Cut the pool' },
  open: { zh: '公开抽取记录', en: 'Open the draw record' },
} as const;

function toDoOf(ctx: Context, draw: Draw, allowed: readonly string[]): ToDo | undefined {
  const kind = KINDS.find((it) => allowed.includes(it) && !(it === 'cutPool' && draw.state === DrawState.POOL_CUT));
  if (!kind) return undefined;
  return Object.assign(new ToDo(), {
    id: `${kind}:${draw.id}`,
    kind: `draw.${kind}`,
    title: `${TITLES[kind][ctx.language]}${COLON[ctx.language]}${draw.title}`,
    subjectId: draw.id,
    link: `/draws/${draw.id}/show`,
    dueAt: dueAt(draw, kind),
    light: lightOf(draw, ctx.now),
    blockedBy: null,
  });
}

function dueAt({ openAt, drawBy, deadline, scheduledAt }: Draw, kind: (typeof KINDS)[number]): Date | null {
  if (kind === 'open') return openAt;
  if (kind === 'handInShare' || kind === 'enterDice' || kind === 'enterBeacon') return drawBy;
  return deadline ?? scheduledAt;
}
