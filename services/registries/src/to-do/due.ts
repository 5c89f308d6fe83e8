import type { Bilingual, Light } from '@sunlot/glossary';
import type { Context, ToDo } from '@sunlot/subgraph-kit';
import { lightFor, localDay } from '@sunlot/workdays';

/** Nobody reads further. */
export const AT_MOST = 50;

const FIVE_WORKDAYS = { yellowWithin: 5 };

export function lightUntil({ today }: Context, dueAt: Date): Light {
  return lightFor(localDay(dueAt), today, FIVE_WORKDAYS);
}

/** The last moment of a day in Asia/Shanghai. */
export function endOf(day: string): Date {
  return new Date(`${day}T23:59:59+08:00`);
}

interface Work {
  readonly kind: string;
  readonly subjectId: string;
  readonly title: Bilingual;
  readonly link: string;
  readonly dueAt?: Date;
  readonly blockedBy?: Bilingual | null;
}

/** A piece of work in this person's language, with its light. */
export function toDo(ctx: Context, { kind, subjectId, title, link, dueAt, blockedBy }: Work): ToDo {
  return {
    id: `${kind}:${subjectId}`,
    kind,
    subjectId,
    link,
    title: title[ctx.language],
    dueAt: dueAt ?? null,
    light: dueAt ? lightUntil(ctx, dueAt) : 'NONE',
    blockedBy: blockedBy?.[ctx.language] ?? null,
  };
}
