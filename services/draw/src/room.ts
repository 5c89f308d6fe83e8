import { reference, type Room, visitor } from '@sunlot/subgraph-kit';
import { keepBody } from './body/keep-body.ts';
import { KnownBody } from './body/known-body.entity.ts';
import { CreditPolicy } from './credit-policy/credit-policy.entity.ts';
import { CreditPolicyResolver } from './credit-policy/credit-policy.resolver.ts';
import { DiceEntry } from './entropy/dice-entry.entity.ts';
import { fetchBeaconJob } from './entropy/fetch-beacon.job.ts';
import { keepDrawDeadlineJob } from './entropy/keep-draw-deadline.job.ts';
import { Cosignature } from './log/cosignature.entity.ts';
import { Cosigner } from './log/cosigner.entity.ts';
import { CosignerResolver } from './log/cosigner.resolver.ts';
import { EscrowKey } from './escrow/escrow-key.entity.ts';
import { DrawEscrowResolver, EscrowKeyResolver, EscrowShareResolver } from './escrow/escrow.resolver.ts';
import { EscrowRule } from './escrow/escrow-rule.entity.ts';
import { escrowRoutes } from './escrow/escrow.routes.ts';
import { EscrowShare } from './escrow/escrow-share.entity.ts';
import { logRoutes } from './log/log.routes.ts';
import { LogEntry } from './log/log-entry.entity.ts';
import { LogKey } from './log/log-key.entity.ts';
import { LogKeyResolver } from './log/log-key.resolver.ts';
import { drawTables } from './migrations/0001-draw.ts';
import { lastEntropy } from './migrations/0002-last-entropy.ts';
import { issuedOpeningsTable } from './migrations/0003-issued-openings.ts';
import { logBodyTables } from './migrations/0004-log-bodies.ts';
import { escrowTables } from './migrations/0005-escrow.ts';
import { replacements } from './migrations/0006-replacement.ts';
import { IssuedOpening } from './opening/issued-opening.entity.ts';
import { OpeningResolver } from './opening/opening.resolver.ts';
import { openingRoutes } from './opening/opening.routes.ts';
import { policy } from './policy.ts';
import { PublicDrawResolver } from './public/public-draw.resolver.ts';
import { Replacement } from './replacement/replacement.entity.ts';
import { DrawReplacementsResolver, ReplacementResolver } from './replacement/replacement.resolver.ts';
import { DrawSecret } from './sealing/draw-secret.entity.ts';
import { FrozenFile } from './sealing/frozen-file.entity.ts';
import { Draw } from './session/draw.entity.ts';
import { DrawResolver, TaskDrawsResolver } from './session/draw.resolver.ts';
import { keepDeadlineJob } from './session/keep-deadline.job.ts';
import { openInTimeJob } from './session/open-in-time.job.ts';
import { queueApprovedTask } from './session/queue-draw.ts';
import { receivePool } from './session/receive-pool.ts';
import { recordRoutes } from './session/record.routes.ts';
import { runDrawJob } from './session/run-draw.job.ts';
import { Task } from './session/task.visitor.ts';
import { DrawToDosResolver } from './to-do/draw-to-dos.ts';
import { Witness } from './witness/witness.entity.ts';
import { WitnessResolver } from './witness/witness.resolver.ts';

export const room: Room = {
  name: 'draw',
  entities: [
    Draw,
    Replacement,
    Witness,
    DiceEntry,
    FrozenFile,
    DrawSecret,
    KnownBody,
    CreditPolicy,
    LogEntry,
    LogKey,
    IssuedOpening,
    Cosigner,
    Cosignature,
    EscrowKey,
    EscrowShare,
    EscrowRule,
  ],
  resolvers: [
    DrawResolver,
    TaskDrawsResolver,
    ReplacementResolver,
    DrawReplacementsResolver,
    WitnessResolver,
    CreditPolicyResolver,
    PublicDrawResolver,
    OpeningResolver,
    DrawToDosResolver,
    CosignerResolver,
    LogKeyResolver,
    DrawEscrowResolver,
    EscrowShareResolver,
    EscrowKeyResolver,
  ],
  references: [reference(Draw), reference(CreditPolicy), reference(Cosigner), reference(EscrowKey), visitor(Task)],
  policy,
  migrations: [drawTables, lastEntropy, issuedOpeningsTable, logBodyTables, escrowTables, replacements],
  hears: [keepBody, queueApprovedTask, receivePool],
  jobs: [keepDeadlineJob, fetchBeaconJob, keepDrawDeadlineJob, runDrawJob, openInTimeJob],
  routes: [...recordRoutes, ...openingRoutes, ...logRoutes, ...escrowRoutes],
};
