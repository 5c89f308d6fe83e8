import type { Readable } from 'node:stream';
import type { Context } from './context.ts';

export interface RouteRequest {
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

export interface RouteAnswer {
  readonly status?: number;
  readonly type: string;
  readonly body: string | Uint8Array | Readable;
  readonly headers?: Readonly<Record<string, string>>;
}

/** One path of plain HTTP in a room, e.g. `GET /public/draws/:id/record.zip`. The verb guards it like any door. */
export interface Route {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly verb: string;
  answer(ctx: Context, request: RouteRequest): Promise<RouteAnswer>;
}
