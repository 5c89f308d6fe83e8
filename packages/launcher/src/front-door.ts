import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { LiveChannel, RoomName } from '@sunlot/facts';
import { type LimitFigures, type RunningGateway, startGateway } from '@sunlot/gateway';
import type { RunningRoom } from '@sunlot/subgraph-kit';
import type { Logger } from 'pino';
import { CannotStart } from './cannot-start.ts';
import { freePort } from './free-port.ts';

export interface FrontDoorOptions {
  rooms: Record<RoomName, RunningRoom>;
  gatewayKey: string;
  live: LiveChannel;
  dashboardDir: string;
  publicUrl?: string | undefined;
  limits?: Partial<LimitFigures> | undefined;
  trustedProxies?: number | string | undefined;
  log: Logger;
}

/** Which port people are told. A wished one is had or refused; a proposed one gives way to the next that is free. */
export interface StreetPort {
  port: number;
  wished: boolean;
}

/** The one address of the house: the gateway, first where only this process finds it or at once in the street. */
export class FrontDoor {
  readonly #options: FrontDoorOptions;
  #gateway: RunningGateway | undefined;

  constructor(options: FrontDoorOptions) {
    this.#options = options;
  }

  get url(): string {
    return this.#gateway?.url ?? '';
  }

  /** On any free port of this machine, for those who are told its address. */
  async openPrivately(): Promise<void> {
    await this.#open(0);
  }

  /** On the port people know; a door that stood elsewhere is closed first. */
  async openToStreet(street: StreetPort): Promise<void> {
    await this.#open(await choosePort(street));
  }

  async close(): Promise<void> {
    const gateway = this.#gateway;
    this.#gateway = undefined;
    await gateway?.stop();
  }

  async #open(port: number): Promise<void> {
    await this.close();
    const { rooms, publicUrl, limits, trustedProxies, ...rest } = this.#options;
    const urls = Object.fromEntries(Object.values(rooms).map(({ name, url }) => [name, url])) as Record<
      RoomName,
      string
    >;
    this.#gateway = await startGateway({
      ...rest,
      port,
      rooms: urls,
      ...(publicUrl ? { publicUrl } : {}),
      ...(limits ? { limits } : {}),
      ...(trustedProxies === undefined ? {} : { trustedProxies }),
    }).catch((error: unknown) => {
      const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
      throw taken ? new CannotStart('PORT_TAKEN', { port }) : error;
    });
    await untilReady(this.url);
  }
}

/** Says before anything is opened what would be found out last: no free port, no pages to show. */
export async function refuseHopelessDoor(street: StreetPort, dashboardDir: string): Promise<void> {
  if (!existsSync(join(dashboardDir, 'index.html'))) throw new CannotStart('DASHBOARD_MISSING');
  await choosePort(street);
}

async function choosePort({ port, wished }: StreetPort): Promise<number> {
  for (let candidate = port; candidate <= Math.min(port + 100, 65535); candidate += 1) {
    if ((await freePort(candidate)) !== null) return candidate;
    if (wished) break;
  }
  throw new CannotStart('PORT_TAKEN', { port });
}

/** Ready means what `/readyz` means: every room, the database and the queue answer. */
async function untilReady(url: string): Promise<void> {
  for (let tries = 0; tries < 600; tries += 1) {
    const answer = await fetch(`${url}/readyz`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new CannotStart('NOT_READY', { url });
}
