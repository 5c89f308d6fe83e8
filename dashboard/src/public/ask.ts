import { useEffect, useState } from 'react';
import type { Operation } from '../providers/operation.ts';
import type { Language } from './speech.tsx';

/** Asks the gateway a public question. Throws an error with the server's words, or with none when it cannot be reached. */
export async function ask<T>(operation: Operation, variables: Record<string, unknown>, language: Language): Promise<T> {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-language': language },
    body: JSON.stringify({ query: operation.text, variables }),
  });
  const { data, errors } = (await response.json()) as { data?: Record<string, T>; errors?: { message: string }[] };
  if (errors?.[0]) throw new Error(errors[0].message);
  const [answer] = Object.values(data ?? {});
  return answer as T;
}

export type Answered<T> =
  | { readonly state: 'waiting' }
  | { readonly state: 'failed' }
  | { readonly state: 'answered'; readonly value: T };

/** One public thing by its id; null when there is none. */
export function useThing<T>(operation: Operation, id: string, language: Language): Answered<T | null> {
  const key = `${id} ${language}`;
  const [answers, setAnswers] = useState<Readonly<Record<string, Answered<T | null>>>>({});
  useEffect(() => {
    const put = (answer: Answered<T | null>): void => setAnswers((known) => ({ ...known, [key]: answer }));
    ask<T | null>(operation, { id }, language).then(
      (value) => put({ state: 'answered', value }),
      () => put({ state: 'failed' }),
    );
  }, [operation, id, language, key]);
  return answers[key] ?? { state: 'waiting' };
}

export interface Connection<T> {
  readonly totalCount: number;
  readonly totalEstimated: boolean;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly edges: readonly { readonly node: T }[];
}

export interface Rows<T> {
  readonly state: Answered<T>['state'];
  readonly rows: readonly T[];
  readonly total: number;
  /** Whether the total is only about right, as it is for very many rows. */
  readonly about: boolean;
  /** Reads the next rows; undefined when there are no more. */
  readonly more: (() => void) | undefined;
}

const AT_A_TIME = 20;

/** The rows of a public list, read as far as somebody asked for more. */
export function useRows<T>(operation: Operation, filter: Record<string, unknown>, language: Language): Rows<T> {
  const key = JSON.stringify([filter, language]);
  const [read, setRead] = useState<{ key: string; rows: readonly T[]; page: Connection<T> | 'failed' }>();
  const fetchFrom = (after: string | null, before: readonly T[]): void => {
    ask<Connection<T>>(operation, { first: AT_A_TIME, after, filter }, language).then(
      (page) => setRead({ key, rows: [...before, ...page.edges.map(({ node }) => node)], page }),
      () => setRead({ key, rows: before, page: 'failed' }),
    );
  };
  useEffect(() => {
    let current = true;
    const [asked, spoken] = JSON.parse(key) as [Record<string, unknown>, Language];
    ask<Connection<T>>(operation, { first: AT_A_TIME, after: null, filter: asked }, spoken).then(
      (page) => current && setRead({ key, rows: page.edges.map(({ node }) => node), page }),
      () => current && setRead({ key, rows: [], page: 'failed' }),
    );
    return () => {
      current = false;
    };
  }, [operation, key]);
  if (read?.key !== key) return { state: 'waiting', rows: [], total: 0, about: false, more: undefined };
  if (read.page === 'failed') return { state: 'failed', rows: read.rows, total: 0, about: false, more: undefined };
  const { totalCount, totalEstimated, pageInfo } = read.page;
  const more = pageInfo.hasNextPage ? () => fetchFrom(pageInfo.endCursor, read.rows) : undefined;
  return { state: 'answered', rows: read.rows, total: totalCount, about: totalEstimated, more };
}
