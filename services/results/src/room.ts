import { drawCertified, drawOpened, drawReplaced, drawVoided, referralClosed, referralSent } from '@sunlot/facts';
import { on, reference, type Room, visitor } from '@sunlot/subgraph-kit';
import { Camera } from './camera/camera.entity.ts';
import { CameraResolver } from './camera/camera.resolver.ts';
import { CameraLoan } from './camera/camera-loan.entity.ts';
import { DossierResolver } from './dossier/dossier.resolver.ts';
import { noteReferralClosed, noteReferralSent } from './dossier/note-referral.ts';
import { ReferralNote } from './dossier/referral-note.entity.ts';
import { Inspection } from './inspection/inspection.entity.ts';
import { InspectionResolver } from './inspection/inspection.resolver.ts';
import { InspectionObject } from './inspection/inspection-object.visitor.ts';
import { inspectionReference } from './inspection/sealed-view.ts';
import { skipVisits } from './inspection/skip-visits.ts';
import { takeOverDraw } from './inspection/take-over-draw.ts';
import { VisitsOfObjectResolver } from './inspection/visits-of-object.resolver.ts';
import { noteOpening, voidInspections } from './inspection/void-inspections.ts';
import { resultsTables } from './migrations/0001-results.ts';
import { photosIndex } from './migrations/0002-photos.ts';
import { platformTables } from './migrations/0003-platform.ts';
import { replacedVisits } from './migrations/0004-replacement.ts';
import { handedInPhotos } from './migrations/0005-handed-in-photos.ts';
import { InspectionNotice } from './notice/inspection-notice.entity.ts';
import { NoticeResolver } from './notice/notice.resolver.ts';
import { ProofOfService } from './notice/proof-of-service.entity.ts';
import { photoRoutes } from './photo/photo.routes.ts';
import { PlatformResolver } from './platform/platform.resolver.ts';
import { platformRoutes } from './platform/platform.routes.ts';
import { PlatformDelivery } from './platform/platform-delivery.entity.ts';
import { PlatformExport } from './platform/platform-export.entity.ts';
import { policy } from './policy.ts';
import { EndRuling } from './publication/end-ruling.entity.ts';
import { Publication } from './publication/publication.entity.ts';
import { PublicationResolver } from './publication/publication.resolver.ts';
import { InspectionRecord } from './record/inspection-record.entity.ts';
import { RecordResolver } from './record/record.resolver.ts';
import { DrawVoid } from './task/draw-void.entity.ts';
import { DrawnTask } from './task/drawn-task.entity.ts';
import { Task } from './task/task.visitor.ts';
import { VisitProgressResolver } from './task/visit-progress.resolver.ts';
import { ToDoResolver } from './to-do/to-do.resolver.ts';

/** The visits: from the sealed result of a draw through notice, service and record to the publication. */
export const room: Room = {
  name: 'results',
  entities: [
    DrawnTask,
    DrawVoid,
    Inspection,
    InspectionNotice,
    ProofOfService,
    InspectionRecord,
    EndRuling,
    Publication,
    Camera,
    CameraLoan,
    ReferralNote,
    PlatformExport,
    PlatformDelivery,
  ],
  resolvers: [
    InspectionResolver,
    NoticeResolver,
    RecordResolver,
    PublicationResolver,
    CameraResolver,
    DossierResolver,
    VisitsOfObjectResolver,
    VisitProgressResolver,
    PlatformResolver,
    ToDoResolver,
  ],
  references: [
    inspectionReference,
    reference(Publication),
    reference(Camera),
    reference(CameraLoan),
    reference(PlatformExport),
    reference(PlatformDelivery),
    visitor(InspectionObject),
    visitor(Task),
  ],
  policy,
  migrations: [resultsTables, photosIndex, platformTables, replacedVisits, handedInPhotos],
  routes: [...photoRoutes, ...platformRoutes],
  hears: [
    on(drawCertified, takeOverDraw),
    on(drawReplaced, skipVisits),
    on(drawVoided, voidInspections),
    on(drawOpened, noteOpening),
    on(referralSent, noteReferralSent),
    on(referralClosed, noteReferralClosed),
  ],
};
