export { type Bilingual, Language, membersOf, pick, type Words } from './bilingual.ts';
export { DrawState, EntropyKind, ReplacementState, SkipReason, VoidReason, WitnessState } from './enums/draw.ts';
export { Light } from './enums/everyone.ts';
export { AccountState, Level, OrganizationKind, Role, roleName, SignInOutcome } from './enums/identity.ts';
export {
  EducationKind,
  PlanKind,
  PlanState,
  PlanVersionState,
  SupervisionKind,
  TaskStage,
  TaskState,
} from './enums/planning.ts';
export {
  AccountabilityCircumstance,
  DeadlineStep,
  ExemptionCircumstance,
  LeadSource,
  LeadState,
  ProblemState,
  ReferralKind,
  ReferralState,
  SpecialAreaState,
} from './enums/referral.ts';
export {
  BusinessLine,
  CreditClass,
  CreditCodeKind,
  CreditCodeProblem,
  ExclusionReason,
  FilingChange,
  FilingKind,
  FilingState,
  FrequencyOperator,
  Ineligibility,
  InspectionMethod,
  InspectorRoster,
  InspectorStatus,
  ItemCategory,
  ItemState,
  LicenceKind,
  ObjectCondition,
  ObjectKind,
  ObjectMarkKind,
  ObjectStatus,
  PoolChangeReason,
  PoolSide,
  RecusalKind,
  SheetImportState,
  SheetRegister,
} from './enums/registries.ts';
export { FollowUp, InspectionState, PlatformDeliveryState, ResultCode, ServiceMethod } from './enums/results.ts';
export { isWorded } from './input-problem.ts';
export { isNamedApart } from './words/input-fields.ts';
export { type EnumName, findLabel, isEnumName, label, labels, type MemberOf } from './label.ts';
export { type Facts, fill } from './phrase.ts';
export {
  isRefusalCode,
  reasonText,
  type RefusalCode,
  refusals,
  refusalText,
  type RefusalWords,
  remedyText,
} from './refusal.ts';
export { count, day, fileSize, hours, moment, percent } from './value-in-words.ts';
export { type AuditAction, auditActionName, auditActions, isAuditAction } from './words/audit-actions.ts';
export { city, type DistrictCode, districtName, districts, isDistrictCode } from './words/districts.ts';
export { factName, factNames } from './words/facts.ts';
export { type SheetFindingCode, sheetFindings, sheetFindingText } from './words/sheet-findings.ts';
export { sheetWords } from './words/sheet-words.ts';
export { specialities, tagMeant, tagName } from './words/tags.ts';
export { type Thing, thingName, things } from './words/things.ts';
export { type Verb, verbName, verbs } from './words/verbs.ts';
