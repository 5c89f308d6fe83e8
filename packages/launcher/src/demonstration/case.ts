import { createHash, randomBytes } from 'node:crypto';
import type { MovableClock } from '@sunlot/subgraph-kit';
import { commitment, sha256Aes256Ctr } from '@sunlot/draw-protocol';
import type { Answer, Clerk } from './clerk.ts';
import type { Cast } from './plant-registers.ts';
import { until } from './until.ts';

export interface SeatSpec {
  readonly body: string;
  readonly seats: number;
  readonly tag?: string | null;
  readonly itemCodes: readonly string[];
}

/** A finding that is not “no problem found”. */
export interface Problem {
  readonly result: string;
  readonly followUp: string;
  readonly finding: string;
  readonly correctBy?: string;
}

export interface LineSpec {
  readonly title: string;
  readonly itemCodes: readonly string[];
  readonly ratio: number;
  readonly inspectFrom: string;
  readonly inspectTo: string;
  readonly districtCodes?: readonly string[];
  readonly departments: readonly SeatSpec[];
}

export interface PlanSpec {
  readonly by: string;
  readonly title: string;
  readonly kind: 'JOINT' | 'REMAINDER' | 'CAMPAIGN';
  readonly year: number;
  readonly basisNote: string;
  readonly lines: readonly LineSpec[];
}

/**
 * The acts of one case in their order, each by the role that may do it and through the gateway: what the demonstration
 * data, `npm run demo` and the tests are told with. Facts travel between the acts, so some of them wait for one.
 */
export class Case {
  readonly cast: Cast;
  readonly clock: MovableClock;

  constructor(cast: Cast, clock: MovableClock) {
    this.cast = cast;
    this.clock = clock;
  }

  clerk(account: string): Clerk {
    const clerk = this.cast.clerks.get(account);
    if (!clerk) throw new Error(`nobody signed in as ${account}`);
    return clerk;
  }

  body(code: string): { id: string; name: string } {
    const body = this.cast.bodies.get(code);
    if (!body) throw new Error(`no body is called ${code}`);
    return body;
  }

  // 二(三): the plan

  /** Drafts a plan once planning knows its items. */
  async draftPlan(plan: PlanSpec): Promise<Answer> {
    const { by, lines } = plan;
    await until('planning has heard of the items', async () => {
      const { listedItems } = await this.clerk(by).ask('{ listedItems { code } }');
      const codes = new Set((listedItems as { code: string }[]).map(({ code }) => code));
      return lines.every(({ itemCodes }) => itemCodes.every((code) => codes.has(code)));
    });
    return this.planWithoutWaiting(plan);
  }

  /** Drafts a plan whatever planning knows. */
  planWithoutWaiting({ by, lines, ...plan }: PlanSpec): Promise<Answer> {
    const input = { ...plan, lines: lines.map((line) => this.lineInput(line)) };
    return this.clerk(by).act('createPlan', input, '{ id number state lines { id title poolSize } }');
  }

  async submitPlan(by: string, planId: string): Promise<Answer> {
    return this.clerk(by).act('submitPlan', { planId }, '{ id state lateDays }');
  }

  async reviewPlan(planId: string): Promise<Answer> {
    return this.clerk('policy').act(
      'reviewPlan',
      { planId, opinion: '经合法性审查，依据明确，程序合规，同意报送。' },
      '{ id state }',
    );
  }

  async approvePlan(planId: string): Promise<Answer> {
    return this.clerk('justice').act('approvePlan', { planId, opinion: '审核同意。' }, '{ id state approvedAt }');
  }

  // 二(五)2–3: the task, its legal education, its notice

  async createTask(by: string, planId: string, lineId: string): Promise<Answer> {
    return this.clerk(by).act('createTask', { planId, lineId }, '{ id number title state }');
  }

  async educate(by: string, taskId: string, on: string): Promise<Answer> {
    const input = { taskId, kind: 'LEAFLET', on, audience: '名录库内全部检查对象', note: '发放统一检查标准告知单' };
    return this.clerk(by).act('recordEducation', input, '{ id state }');
  }

  async announce(by: string, taskId: string, drawAt: Date): Promise<Answer> {
    return this.clerk(by).act('announceDraw', { taskId, drawAt: drawAt.toISOString() }, '{ id state drawAt }');
  }

  // the draw

  async cutPool(by: string, taskId: string): Promise<Answer> {
    await this.drawOf(by, taskId, ['QUEUED', 'POOL_CUT']);
    return until('registries has heard of the task', () =>
      this.clerk(by)
        .act('cutPool', { taskId }, '{ id objectCount exclusionCount inspectorCount }')
        .catch((fault: { code?: string }) => {
          if (fault.code === 'TASK_NOT_READY' || fault.code === 'NOT_FOUND') return undefined;
          throw fault;
        }),
    );
  }

  async freeze(
    by: string,
    taskId: string,
    { witnesses, openInDays = 3 }: { witnesses: readonly string[]; openInDays?: number },
  ): Promise<Answer> {
    const draw = await this.drawOf(by, taskId, ['POOL_CUT']);
    const now = this.clock.now().getTime();
    return this.clerk(by).act(
      'freezeDraw',
      {
        drawId: draw.id,
        witnessOrganizationIds: witnesses.map((code) => this.body(code).id),
        deadline: new Date(now + 2 * 3_600_000).toISOString(),
        openAt: new Date(now + openInDays * 24 * 3_600_000).toISOString(),
        creditDifferentiation: true,
      },
      '{ id number attempt poolSize sampleSize freezeDigest classQuotas { stratum size quota chance } }',
    );
  }

  /** Every witness promises, then every witness opens: each with a number of their own that only they knew. */
  async witness(draw: Answer, witnesses: readonly { account: string; code: string }[]): Promise<void> {
    const nonces = witnesses.map((witness) => ({ ...witness, nonce: randomBytes(32) }));
    for (const { account, code, nonce } of nonces) {
      const about = { draw: draw.id, attempt: draw.attempt, freeze: draw.freezeDigest, party: code };
      const promised = Buffer.from(commitment(sha256Aes256Ctr, about, nonce)).toString('hex');
      await this.clerk(account).act('commitWitness', { drawId: draw.id, commitment: promised });
    }
    for (const { account, nonce } of nonces) {
      await this.clerk(account).act('revealWitness', { drawId: draw.id, nonce: nonce.toString('hex') });
    }
  }

  async drawOf(by: string, taskId: string, states: readonly string[]): Promise<Answer> {
    return until(`the draw of the task is ${states.join(' or ')}`, async () => {
      const { draws } = await this.clerk(by).ask(
        'query ($taskId: ID!) { draws(filter: { taskId: $taskId }, first: 5) { edges { node { id number attempt state seed resultDigest progressNote } } } }',
        { taskId },
      );
      const found = (draws.edges as { node: Answer }[]).find(({ node }) => states.includes(node.state));
      return found?.node;
    });
  }

  // 二(五)5 and 二(六): notice, record, publication

  async inspectionsOf(by: string, taskId: string, expected?: number): Promise<Answer[]> {
    return until('results has taken the draw over', async () => {
      const { inspections } = await this.clerk(by).ask(
        `query ($taskId: ID!) { inspections(filter: { taskId: $taskId }, first: 200) { edges { node {
           id number objectName objectCode state items { code name } team { name certificateNumber organizationName leader } } } } }`,
        { taskId },
      );
      const found = (inspections.edges as { node: Answer }[]).map(({ node }) => node);
      return found.length > 0 && (expected === undefined || found.length >= expected) ? found : undefined;
    });
  }

  async issueNotices(by: string, inspectionIds: readonly string[], plannedStart: Date): Promise<Answer> {
    const input = {
      inspectionIds,
      plannedStart: plannedStart.toISOString(),
      contact: this.clerk(by).name,
      phone: '0431-80000000',
      method: 'ON_SITE',
    };
    const answer = await this.clerk(by).act('issueNotices', input, '{ done refused rows { id code message } }');
    if (answer.refused > 0) throw new Error(JSON.stringify(answer.rows));
    return answer;
  }

  async serve(by: string, inspectionId: string): Promise<Answer> {
    const servedAt = this.clock.now().toISOString();
    const input = {
      inspectionId,
      servedAt,
      place: '检查对象经营场所',
      method: 'DIRECT',
      receiverName: '张经理',
      relation: '法定代表人授权',
      remarks: null,
    };
    return this.clerk(by).act('recordService', input, '{ id state hoursToStart }');
  }

  async record(by: string, visit: Answer, endedOn: string, problem?: Problem): Promise<Answer> {
    const entries = (visit.items as { code: string }[]).map(({ code }, place) => ({
      itemCode: code,
      method: 'ON_SITE',
      ...(problem && place === 0
        ? problem
        : { result: 'NO_PROBLEM', followUp: 'NONE', finding: '查阅台账与现场情况，未发现问题。' }),
    }));
    const input = { inspectionId: visit.id, endedOn, entries, partyOpinion: '无异议', signedBy: '张经理' };
    return this.clerk(by).act('recordInspection', input, '{ id state records { id itemCode result } }');
  }

  async publish(by: string, inspectionIds: readonly string[]): Promise<Answer> {
    const answer = await this.clerk(by).act(
      'publishInspections',
      { inspectionIds },
      '{ done refused rows { id code message } }',
    );
    if (answer.refused > 0) throw new Error(JSON.stringify(answer.rows));
    return answer;
  }

  private lineInput({ departments, districtCodes = [], ...line }: LineSpec): Record<string, unknown> {
    return {
      ...line,
      districtCodes,
      objectKinds: [],
      departments: departments.map(({ body, seats, tag, itemCodes }) => ({
        organizationId: this.body(body).id,
        organizationName: this.body(body).name,
        seats,
        tag: tag ?? null,
        itemCodes,
      })),
    };
  }
}

/** The SHA-256 of what was fetched, to hold a download against a digest. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
