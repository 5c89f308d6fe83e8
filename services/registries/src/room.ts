import { reference, type Room } from '@sunlot/subgraph-kit';
import { Attestation } from './attestation/attestation.entity.ts';
import { AttestationResolver } from './attestation/attestation.resolver.ts';
import { RosterCleanUp } from './clean-up/roster-clean-up.entity.ts';
import { RosterCleanUpResolver } from './clean-up/roster-clean-up.resolver.ts';
import { keepBody } from './body/keep-body.ts';
import { KnownBody } from './body/known-body.entity.ts';
import { CreditClassResolver } from './credit-class/credit-class.resolver.ts';
import { CreditImport } from './credit-class/credit-import.entity.ts';
import { CreditScale } from './credit-class/credit-scale.entity.ts';
import { hearDrawCertified, hearDrawReplaced, hearDrawVoided, hearInspectionRecorded } from './drawing/hear-draws.ts';
import { NoteInspectionsResolver } from './drawing/note-inspections.resolver.ts';
import { Filing } from './filing/filing.entity.ts';
import { FilingResolver } from './filing/filing.resolver.ts';
import { InspectionItem } from './inspection-item/inspection-item.entity.ts';
import { InspectionItemResolver } from './inspection-item/inspection-item.resolver.ts';
import { countObjectsWork } from './inspection-object/count-objects.ts';
import { InspectionObject } from './inspection-object/inspection-object.entity.ts';
import { InspectionObjectResolver } from './inspection-object/inspection-object.resolver.ts';
import { noteSharedNamesWork } from './inspection-object/note-shared-names.ts';
import { Certificate } from './inspector/certificate.entity.ts';
import { Inspector } from './inspector/inspector.entity.ts';
import { InspectorResolver } from './inspector/inspector.resolver.ts';
import { Recusal } from './inspector/recusal.entity.ts';
import { RecusalEvidenceResolver, RecusalResolver } from './inspector/recusal.resolver.ts';
import { RecusalEvidence } from './inspector/recusal-evidence.entity.ts';
import { recusalEvidenceRoutes } from './inspector/recusal-evidence.routes.ts';
import { keepTheDay } from './keep-the-day.ts';
import { inspectionItemTables } from './migrations/0001-inspection-item.ts';
import { inspectionObjectTables } from './migrations/0002-inspection-object.ts';
import { inspectorTables } from './migrations/0003-inspector.ts';
import { creditClassTables } from './migrations/0004-credit-class.ts';
import { poolTables } from './migrations/0005-pool.ts';
import { sheetTables } from './migrations/0006-sheet.ts';
import { filingTables } from './migrations/0007-filing.ts';
import { licenceTables } from './migrations/0008-licence.ts';
import { waitingRows } from './migrations/0009-waiting-rows.ts';
import { poolDifferenceColumns } from './migrations/0010-pool-difference.ts';
import { creditScaleTable } from './migrations/0011-credit-scale.ts';
import { itemsOfObject } from './migrations/0012-items-of-object.ts';
import { objectListIndexes } from './migrations/0013-object-lists.ts';
import { poolCriteria } from './migrations/0014-pool-criteria.ts';
import { rosterCleanUps } from './migrations/0015-roster-clean-up.ts';
import { objectWords } from './migrations/0016-object-words.ts';
import { duplicatesWithoutChains } from './migrations/0017-duplicates-without-chains.ts';
import { listsOnTheTrail } from './migrations/0018-lists-on-the-trail.ts';
import { sharedNames } from './migrations/0019-shared-names.ts';
import { listOfAnObject } from './migrations/0020-list-of-an-object.ts';
import { shortPendingList } from './migrations/0021-short-pending-list.ts';
import { creditFiles } from './migrations/0022-credit-files.ts';
import { handedInParts } from './migrations/0023-handed-in-parts.ts';
import { knownBodies } from './migrations/0024-known-bodies.ts';
import { itemsChangeHands } from './migrations/0025-items-change-hands.ts';
import { certificatesOfWhoLeft } from './migrations/0026-certificates-of-who-left.ts';
import { filesInEnglish } from './migrations/0027-files-in-english.ts';
import { recusalEvidence } from './migrations/0028-recusal-evidence.ts';
import { districtOfAnImport } from './migrations/0029-district-of-an-import.ts';
import { Licence } from './licence/licence.entity.ts';
import { LicenceResolver, LicencesOfObjectResolver } from './licence/licence.resolver.ts';
import { ItemBulkResolver } from './item-bulk/item-bulk.resolver.ts';
import { InspectorBulkResolver } from './inspector-bulk/inspector-bulk.resolver.ts';
import { ObjectBulkResolver } from './object-bulk/object-bulk.resolver.ts';
import { ObjectMark } from './object-mark/object-mark.entity.ts';
import { ObjectMarkResolver } from './object-mark/object-mark.resolver.ts';
import { policy } from './policy.ts';
import { hearTaskApproved } from './pool/cleared-task.ts';
import { Pool } from './pool/pool.entity.ts';
import { comparePoolsWork } from './pool/compare-pools.job.ts';
import { PoolDifferenceResolver, PoolResolver } from './pool/pool.resolver.ts';
import { SearchResolver } from './search.resolver.ts';
import { checkSheetWork } from './sheet/check-sheet.job.ts';
import { importSheetWork } from './sheet/import-sheet.job.ts';
import { settleSearchWork } from './sheet/settle-search.job.ts';
import { undoSheetWork } from './sheet/undo-sheet.job.ts';
import { sheetRoutes } from './sheet/sheet.routes.ts';
import { SheetImport } from './sheet/sheet-import.entity.ts';
import { SheetImportResolver } from './sheet/sheet-import.resolver.ts';
import { ToDoResolver } from './to-do/to-do.resolver.ts';

/** The item list, the two registries, credit classes and the pool cut. */
export const room: Room = {
  name: 'registries',
  entities: [
    InspectionItem,
    InspectionObject,
    ObjectMark,
    Licence,
    Inspector,
    Certificate,
    Recusal,
    RecusalEvidence,
    CreditImport,
    CreditScale,
    Pool,
    SheetImport,
    Filing,
    Attestation,
    RosterCleanUp,
    KnownBody,
  ],
  resolvers: [
    InspectionItemResolver,
    InspectionObjectResolver,
    ObjectMarkResolver,
    LicenceResolver,
    LicencesOfObjectResolver,
    ItemBulkResolver,
    InspectorBulkResolver,
    ObjectBulkResolver,
    InspectorResolver,
    RecusalResolver,
    RecusalEvidenceResolver,
    CreditClassResolver,
    PoolResolver,
    PoolDifferenceResolver,
    NoteInspectionsResolver,
    SheetImportResolver,
    FilingResolver,
    AttestationResolver,
    RosterCleanUpResolver,
    SearchResolver,
    ToDoResolver,
  ],
  references: [
    reference(InspectionItem),
    reference(InspectionObject),
    reference(Inspector),
    reference(Pool),
    reference(SheetImport),
    reference(Filing),
  ],
  policy,
  migrations: [
    inspectionItemTables,
    inspectionObjectTables,
    inspectorTables,
    creditClassTables,
    poolTables,
    sheetTables,
    filingTables,
    licenceTables,
    waitingRows,
    poolDifferenceColumns,
    creditScaleTable,
    itemsOfObject,
    objectListIndexes,
    poolCriteria,
    rosterCleanUps,
    objectWords,
    duplicatesWithoutChains,
    listsOnTheTrail,
    sharedNames,
    listOfAnObject,
    shortPendingList,
    creditFiles,
    handedInParts,
    knownBodies,
    itemsChangeHands,
    certificatesOfWhoLeft,
    filesInEnglish,
    recusalEvidence,
    districtOfAnImport,
  ],
  hears: [keepBody, hearTaskApproved, hearDrawCertified, hearDrawReplaced, hearDrawVoided, hearInspectionRecorded],
  jobs: [
    countObjectsWork,
    noteSharedNamesWork,
    comparePoolsWork,
    checkSheetWork,
    importSheetWork,
    undoSheetWork,
    settleSearchWork,
  ],
  routes: [...sheetRoutes, ...recusalEvidenceRoutes],
  begins: keepTheDay,
};
