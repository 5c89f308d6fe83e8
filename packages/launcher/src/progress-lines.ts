import type { Part } from './open-house.ts';

/** One line per part that is ready, with the seconds it took. */
export function progressLines(): { part: (part: Part, detail: string) => void; line: (text: string) => void } {
  let since = performance.now();
  const line = (text: string) => {
    const seconds = ((performance.now() - since) / 1000).toFixed(1);
    since = performance.now();
    say(`✓ ${text} (${seconds} s)`);
  };
  return { line, part: (part, detail) => line(`${partNames[part]} · ${detail}`) };
}

export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

const partNames: Record<Part, string> = {
  database: '数据库 database',
  queue: '队列 queue',
  rooms: '六个服务 rooms',
  gateway: '网关 gateway',
};
