import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { verify } from '@sunlot/draw-protocol';
import { type Answer, Case, creditPolicy, orRefuse, plantPeople, plantRegisters, until } from '@sunlot/launcher';
import { aHouse, type StageHouse } from './a-house.ts';

const OUT = fileURLToPath(new URL('../../../demo/out/', import.meta.url));

/** `npm run demo`: one whole case through the gateway, on an instance of its own that is gone afterwards. */
async function demonstrate(): Promise<void> {
  const begun = performance.now();
  const house = await aHouse();
  try {
    await tell(house);
  } finally {
    await house.stop();
  }
  say(`完成 Done in ${((performance.now() - begun) / 1000).toFixed(1)} s`);
}

async function tell(house: StageHouse): Promise<void> {
  const { clock } = house;
  const day = (): string => clock.now().toISOString().slice(0, 10);
  const year = Number(day().slice(0, 4)) + (day().slice(5) > '09-01' ? 1 : 0);
  clock.moveTo(new Date(`${year}-02-10T09:00:00+08:00`));

  const cast = await plantPeople(house);
  await plantRegisters(house, cast, { objects: 1_000, asOf: `${year}-01-08` });
  await new Case(cast, clock).clerk('office').act('setCreditPolicy', creditPolicy(`${year}-01-01`));
  say(
    `名录 registers     1000 家企业、事项清单 22 项、检查人员名录 · 1000 enterprises, 22 items, three inspector rosters`,
  );

  const acts = new Case(cast, clock);
  const [task, visits, draw] = await planAndDraw(acts, year);
  await visitAndPublish(acts, visits, draw);
  await referAndClose(acts, task);
  await keepRecord(house, draw);
  await showLedger(acts, task);
}

/** 二(三)–二(五)3: plan, review, task, education, notice, pool, freeze, witnesses, draw. */
async function planAndDraw(acts: Case, year: number): Promise<[Answer, Answer[], Answer]> {
  const by = 'circulation';
  const itemCodes = ['SW-04'];
  const plan = await acts.draftPlan({
    by,
    title: `${year}年二手车流通部门联合抽查计划`,
    kind: 'JOINT',
    year,
    basisNote: '演示',
    lines: [
      {
        title: '二手车交易市场及经营主体',
        itemCodes,
        ratio: 0.2,
        inspectFrom: `${year}-04-20`,
        inspectTo: `${year}-06-30`,
        departments: [
          { body: 'circulation', seats: 2, tag: 'vehicle', itemCodes },
          { body: 'market-regulation', seats: 1, itemCodes },
        ],
      },
    ],
  });
  say(`计划 plan          ${plan.number},名录库 ${plan.lines[0].poolSize} 户 · pool of ${plan.lines[0].poolSize}`);
  await acts.submitPlan(by, plan.id);
  await acts.reviewPlan(plan.id);
  say('审查 review        政策法规处合法性审查通过 · legality reviewed by the Policy & Regulations Division');
  const { approvedAt } = await acts.approvePlan(plan.id);
  say(`批准 approval      市司法局批准 · approved by the Justice Bureau ${approvedAt}`);

  const task = await acts.createTask(by, plan.id, plan.lines[0].id);
  say(`任务 task          ${task.number}`);
  await acts.educate(by, task.id, `${year}-02-10`);
  say('普法 education     检查前一个月发放统一检查标准 · leaflets a month before the inspection');
  const drawAt = new Date(acts.clock.now().getTime() + 4 * DAY);
  await acts.announce(by, task.id, drawAt);
  say(`预告 announcement  提前三天通知,抽取时间 ${drawAt.toISOString()} · three days’ notice given`);

  acts.clock.advance({ days: 4, minutes: 1 });
  const pool = await acts.cutPool(by, task.id);
  say(
    `名单 pool          ${pool.objectCount} 户,排除 ${pool.exclusionCount} 户,检查人员 ${pool.inspectorCount} 人 · ${pool.objectCount} objects, ${pool.inspectorCount} inspectors`,
  );
  const draw = await acts.freeze(by, task.id, { witnesses: ['policy-division', 'market-regulation'] });
  say(`冻结 freeze        抽 ${draw.sampleSize} 户,摘要 ${draw.freezeDigest} · sample of ${draw.sampleSize}`);
  await acts.witness(draw, [
    { account: 'policy', code: 'policy-division' },
    { account: 'market', code: 'market-regulation' },
  ]);
  say('见证 witnesses     两位见证人先承诺、后揭示 · two witnesses promised, then revealed');
  const drawn = await acts.drawOf(by, task.id, ['DRAWN']);
  say(`抽取 draw          种子 seed ${drawn.seed}`);
  const visits = await acts.inspectionsOf(by, task.id, draw.sampleSize);
  say(
    `分组 teams         ${visits.length} 户各 ${visits[0]!.team.length} 人 · ${visits.length} visits, teams of ${visits[0]!.team.length}`,
  );
  return [task, visits, drawn];
}

/** 二(五)5, 二(六): notice 48 hours before, service, visit, record, publication by the division that inspected. */
async function visitAndPublish(acts: Case, visits: Answer[], draw: Answer): Promise<void> {
  const by = 'circulation';
  const ids = visits.map(({ id }) => id as string);
  const taskFrom = new Date(acts.clock.now());
  taskFrom.setUTCMonth(3, 21);
  acts.clock.moveTo(new Date(taskFrom.getTime() - 4 * DAY));
  await acts.issueNotices(by, ids, taskFrom);
  for (const id of ids) await acts.serve(by, id);
  await acts.clerk('policy').act('openDraw', { drawId: draw.id });
  say(`告知 notice        ${ids.length} 份告知书送达,距检查 96 小时 · served 96 hours before the visit`);

  acts.clock.moveTo(new Date(taskFrom.getTime() + 6 * 3_600_000));
  const endedOn = acts.clock.now().toISOString().slice(0, 10);
  for (const [place, visit] of visits.entries())
    await acts.record(by, visit, endedOn, place === 0 ? PROBLEM : undefined);
  say(
    `检查 record        ${visits.length} 份检查登记表当日填写,1 户发现问题 · recorded the same day, one problem found`,
  );
  await acts.publish('circulation2', ids);
  say(`公示 publication   ${ids.length} 份结果公示 · ${ids.length} results published`);
}

/** 二(六): a violation outside the bureau's own competence goes to the party and to the competent department. */
async function referAndClose(acts: Case, task: Answer): Promise<void> {
  const clerk = acts.clerk('circulation');
  const problem = await until('referral has heard of the problem', async () => {
    const { problems } = await clerk.ask('{ problems(first: 5) { edges { node { id taskId objectName } } } }');
    return (problems.edges as { node: Answer }[]).find(({ node }) => node.taskId === task.id)?.node;
  });
  const now = (): string => acts.clock.now().toISOString();
  const referral = await clerk.act(
    'proposeReferral',
    {
      problemId: problem.id,
      kind: 'DUAL_NOTICE',
      receiver: '长春市市场监督管理局',
      summary: '发现不属于商务部门管辖的违法线索',
      evidence: ['检查登记表'],
      basis: '双随机实施方案二(六)',
      contact: '0431-80000000',
    },
    '{ id number }',
  );
  const referralId = referral.id;
  await acts
    .clerk('circulation2')
    .act('approveReferral', { referralId, opinion: '同意' })
    .catch(() => acts.clerk('policy').act('approveReferral', { referralId, opinion: '同意' }));
  await clerk.act('notifyParty', { referralId, method: 'DIRECT', servedAt: now() });
  await clerk.act('notifyDepartment', {
    referralId,
    department: '长春市市场监督管理局',
    documentNumber: '长商务函〔演示〕1号',
    sentAt: now(),
  });
  await clerk.act('recordReceipt', { referralId, receiptNumber: '市监收〔演示〕1号', receivedAt: now() });
  await clerk.act('closeReferral', { referralId, outcome: '主管部门已立案处理' });
  say(`移送 referral      ${referral.number},当事人与主管部门双告知,回执已收 · both notified, receipt on file, closed`);
}

/** Fetches the public record as anybody could, writes it to `demo/out/` and verifies it. */
async function keepRecord(house: StageHouse, draw: Answer): Promise<void> {
  const open = await fetch(`${house.url}/public/draws/${draw.id}/record.zip`);
  if (!open.ok) throw new Error(`the record answers ${open.status}`);
  const record = new Uint8Array(await open.arrayBuffer());
  await mkdir(OUT, { recursive: true });
  await writeFile(join(OUT, 'record.zip'), record);
  const verdict = await verify(record);
  if (!verdict.ok) throw new Error(`the record fails at ${verdict.step}`);
  say('验证 verification  demo/out/record.zip 逐步重算一致 · recomputed step by step: valid');
}

async function showLedger(acts: Case, task: Answer): Promise<void> {
  const row = await until('the ledger has heard of it all', async () => {
    const { taskLedger } = await acts
      .clerk('office')
      .ask(
        '{ taskLedger(first: 50) { edges { node { id number stage drawn noticed recorded published problems referralsOpen } } } }',
      );
    const found = (taskLedger.edges as { node: Answer }[]).find(({ node }) => node.id === task.id)?.node;
    return found && found.published === found.drawn && found.referralsOpen === 0 ? found : undefined;
  });
  say(
    `台账 ledger        ${row.number}:抽 ${row.drawn}、告知 ${row.noticed}、检查 ${row.recorded}、公示 ${row.published}、问题 ${row.problems}、移送未结 ${row.referralsOpen}`,
  );
}

const DAY = 24 * 3_600_000;

const PROBLEM = {
  result: 'PROBLEM_FOLLOW_UP',
  followUp: 'NOTIFY_DEPARTMENT',
  finding: '发现不属于商务部门管辖的违法线索。',
};

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

await orRefuse(demonstrate);
