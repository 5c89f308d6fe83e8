import { membersOf, type Words } from '../bilingual.ts';

const itemCategory = {
  KEY: { zh: '重点检查事项', en: 'Key item' },
  GENERAL: { zh: '一般检查事项', en: 'General item' },
  SPECIAL_KEY_AREA: { zh: '特殊重点领域', en: 'Special key area' },
} satisfies Words;
/** 一.5: the category decides the ratio: key items at least 20 %, general items 3 % to 20 %. */
export const ItemCategory = membersOf(itemCategory);
export type ItemCategory = keyof typeof itemCategory;

const itemState = {
  DRAFT: { zh: '草稿', en: 'Draft' },
  FILED: { zh: '已报送备案', en: 'Filed' },
  ACKNOWLEDGED: { zh: '已备案', en: 'Acknowledged' },
  IN_FORCE: { zh: '有效', en: 'In force' },
  LAPSED: { zh: '已失效', en: 'Lapsed' },
} satisfies Words;
export const ItemState = membersOf(itemState);
export type ItemState = keyof typeof itemState;

const filingState = {
  DRAFT: { zh: '草稿', en: 'Draft' },
  FILED: { zh: '已报送', en: 'Filed' },
  ACKNOWLEDGED: { zh: '已备案', en: 'Acknowledged' },
  PUBLISHED: { zh: '已公示', en: 'Published' },
} satisfies Words;
/** 二(二), 二(四): the quarterly filing of the item list and of the inspector registry with the Justice Bureau. */
export const FilingState = membersOf(filingState);
export type FilingState = keyof typeof filingState;

const filingKind = {
  ITEM_LIST: { zh: '随机抽查事项清单', en: 'Inspection item list' },
  INSPECTORS: { zh: '检查人员名录库', en: 'Inspector registry' },
} satisfies Words;
export const FilingKind = membersOf(filingKind);
export type FilingKind = keyof typeof filingKind;

const frequencyOperator = {
  AT_LEAST: { zh: '不少于', en: 'At least' },
  EXACTLY: { zh: '等于', en: 'Exactly' },
  AT_MOST: { zh: '不超过', en: 'At most' },
} satisfies Words;
/** How often a year an item is inspected, with a count beside it: “≥ 1 a year”, “= 1”. */
export const FrequencyOperator = membersOf(frequencyOperator);
export type FrequencyOperator = keyof typeof frequencyOperator;

const inspectionMethod = {
  ON_SITE: { zh: '现场检查', en: 'On-site inspection' },
  WRITTEN: { zh: '书面检查', en: 'Written inspection' },
  OTHER_AUTHORITY_FINDING: { zh: '采信其他机关检查结果', en: "Another authority's finding" },
  LABORATORY_TEST: { zh: '抽样检验', en: 'Laboratory test' },
  ONLINE_MONITORING: { zh: '网络监测', en: 'Online monitoring' },
  COMMISSIONED_EXPERT: { zh: '委托专业机构', en: 'Commissioned expert body' },
} satisfies Words;
export const InspectionMethod = membersOf(inspectionMethod);
export type InspectionMethod = keyof typeof inspectionMethod;

const objectKind = {
  ENTERPRISE: { zh: '企业', en: 'Enterprise' },
  INDIVIDUAL_BUSINESS: { zh: '个体工商户', en: 'Individual business' },
  COOPERATIVE: { zh: '农民专业合作社', en: 'Cooperative' },
  REPRESENTATIVE_OFFICE: { zh: '代表机构', en: 'Representative office' },
  OTHER_BODY: { zh: '其他组织', en: 'Other body' },
  PROJECT: { zh: '项目', en: 'Project' },
  PRODUCT: { zh: '产品', en: 'Product' },
  ACT: { zh: '行为', en: 'Act' },
} satisfies Words;
/** What an object is by law. What it trades in is a `BusinessLine`. */
export const ObjectKind = membersOf(objectKind);
export type ObjectKind = keyof typeof objectKind;

const businessLine = {
  CARD_ISSUER: { zh: '单用途商业预付卡发卡企业', en: 'Prepaid-card issuer' },
  CAR_DEALER: { zh: '新车销售企业', en: 'New-car dealer' },
  USED_CAR_DEALER: { zh: '二手车市场及经销企业', en: 'Used-car market or dealer' },
  VEHICLE_RECYCLER: { zh: '报废机动车回收企业', en: 'End-of-life vehicle recycler' },
  AUCTION_HOUSE: { zh: '拍卖企业', en: 'Auction house' },
  OIL_SELLER: { zh: '成品油经营企业', en: 'Refined-oil seller' },
  FRANCHISOR: { zh: '商业特许经营企业', en: 'Franchisor' },
  HOME_SERVICE_AGENCY: { zh: '家庭服务机构', en: 'Home-service agency' },
  COMMODITY_MARKET: { zh: '商品现货市场经营者', en: 'Spot commodity market operator' },
  USED_ELECTRICALS_DEALER: { zh: '旧电器电子产品经营者', en: 'Used electrical goods dealer' },
  LAUNDRY: { zh: '洗染企业', en: 'Laundry' },
  HAIR_AND_BEAUTY: { zh: '美容美发企业', en: 'Hair and beauty salon' },
  FOREIGN_INVESTED: { zh: '外商投资企业', en: 'Foreign-invested enterprise' },
  OUTBOUND_INVESTOR: { zh: '境外投资企业', en: 'Outbound investor' },
  PROJECT_CONTRACTOR: { zh: '对外承包工程企业', en: 'Overseas project contractor' },
  LABOUR_COOPERATION: { zh: '对外劳务合作企业', en: 'Overseas labour cooperation enterprise' },
  RESERVE_SELLER: { zh: '生活必需品应急投放网点', en: 'Daily-necessities reserve outlet' },
} satisfies Words;
/** Commerce's own kinds of trader: the labels an object carries and a pool is cut by. */
export const BusinessLine = membersOf(businessLine);
export type BusinessLine = keyof typeof businessLine;

const objectStatus = {
  ACTIVE: { zh: '存续', en: 'Active' },
  SUSPENDED: { zh: '停业', en: 'Suspended' },
  DEREGISTERED: { zh: '已注销', en: 'Deregistered' },
  REVOKED: { zh: '已吊销', en: 'Licence revoked' },
  MOVED: { zh: '已迁出', en: 'Moved away' },
} satisfies Words;
export const ObjectStatus = membersOf(objectStatus);
export type ObjectStatus = keyof typeof objectStatus;

const objectCondition = {
  NEVER_DRAWN: { zh: '从未被抽中', en: 'Never drawn' },
  DRAWN_REPEATEDLY: { zh: '多次被抽中', en: 'Drawn repeatedly' },
  OLDER_NUMBER: { zh: '仍用旧编号', en: 'Still under an older number' },
  POSSIBLE_DUPLICATE: { zh: '疑似重复（名称相同）', en: 'Possible duplicate (same name)' },
  LICENCE_ENDING: { zh: '许可证件已过期或六十日内到期', en: 'Licence lapsed or ending within sixty days' },
  STALE: { zh: '一年以上未更新', en: 'Not updated for a year' },
} satisfies Words;
/** R11: what to look through when the registry is cleaned up; 三(二)1(6) holds a division to it. */
export const ObjectCondition = membersOf(objectCondition);
export type ObjectCondition = keyof typeof objectCondition;

const licenceKind = {
  BUSINESS_LICENCE: { zh: '营业执照', en: 'Business licence' },
  OIL_RETAIL: { zh: '成品油零售经营批准证书', en: 'Refined-oil retail permit' },
  VEHICLE_RECYCLING: { zh: '报废机动车回收拆解企业资质', en: 'Vehicle recycling qualification' },
  AUCTION: { zh: '拍卖经营批准证书', en: 'Auction permit' },
  LABOUR_COOPERATION: { zh: '对外劳务合作经营资格证书', en: 'Overseas labour cooperation permit' },
  DIRECT_SALES: { zh: '直销经营许可证', en: 'Direct sales permit' },
  PREPAID_CARD_FILING: { zh: '单用途商业预付卡备案', en: 'Prepaid-card filing' },
  FRANCHISE_FILING: { zh: '商业特许经营备案', en: 'Franchise filing' },
  OTHER: { zh: '其他许可证件', en: 'Other licence' },
} satisfies Words;
/** R08: what an object trades under and an inspector asks to see. */
export const LicenceKind = membersOf(licenceKind);
export type LicenceKind = keyof typeof licenceKind;

const sheetRegister = {
  ITEMS: { zh: '抽查事项清单', en: 'Inspection items' },
  OBJECTS: { zh: '检查对象名录库', en: 'Inspection objects' },
  INSPECTORS: { zh: '检查人员名录库', en: 'Inspectors' },
  LICENCES: { zh: '对象许可证件', en: 'Licences of objects' },
  CREDIT_CLASSES: { zh: '信用风险等级', en: 'Credit classes' },
} satisfies Words;
/** R10: what comes in and goes out as a sheet; credit classes only come in. */
export const SheetRegister = membersOf(sheetRegister);
export type SheetRegister = keyof typeof sheetRegister;

const sheetImportState = {
  CHECKING: { zh: '校验中', en: 'Being checked' },
  CHECKED: { zh: '校验通过', en: 'Checked' },
  REFUSED: { zh: '有误，未导入', en: 'Refused' },
  IMPORTING: { zh: '导入中', en: 'Being imported' },
  IMPORTED: { zh: '已导入', en: 'Imported' },
  CANCELLED: { zh: '已取消', en: 'Cancelled' },
  UNDOING: { zh: '撤销中', en: 'Being undone' },
  UNDONE: { zh: '已撤销', en: 'Undone' },
} satisfies Words;
export const SheetImportState = membersOf(sheetImportState);
export type SheetImportState = keyof typeof sheetImportState;

const creditCodeKind = {
  UNIFIED: { zh: '统一社会信用代码（18 位）', en: 'Unified social credit code (18)' },
  REGISTRATION: { zh: '工商注册号（15 位）', en: 'Registration number (15)' },
  OLDER: { zh: '旧编号（13/14 位，待清理）', en: 'Older number (13 or 14, to be cleaned up)' },
} satisfies Words;
export const CreditCodeKind = membersOf(creditCodeKind);
export type CreditCodeKind = keyof typeof creditCodeKind;

const creditCodeProblem = {
  LENGTH: { zh: '位数不符', en: 'wrong length' },
  CHARACTERS: { zh: '含有不允许的字符', en: 'characters that are not allowed' },
  CHECK_DIGIT: { zh: '末位校验码不符', en: 'the last check digit does not fit' },
  ORGANIZATION_CHECK_DIGIT: {
    zh: '第 9–17 位主体标识码校验不符',
    en: 'the check digit of positions 9–17 does not fit',
  },
  MISSING: { zh: '未填写', en: 'missing' },
} satisfies Words;
/** GB 32100-2015 and ISO 7064: why a code is not one. */
export const CreditCodeProblem = membersOf(creditCodeProblem);
export type CreditCodeProblem = keyof typeof creditCodeProblem;

const inspectorRoster = {
  CIVIL_SERVANT: { zh: '行政执法类公务员名录库', en: 'Enforcement civil servants' },
  QUALIFIED: { zh: '具备行政执法资格人员名录库', en: 'Holders of enforcement qualification' },
  DAILY: { zh: '日常从事监管工作人员名录库', en: 'Daily supervision staff' },
} satisfies Words;
/** 二(四): the three inspector sub-registries. */
export const InspectorRoster = membersOf(inspectorRoster);
export type InspectorRoster = keyof typeof inspectorRoster;

const inspectorStatus = {
  ACTIVE: { zh: '在库', en: 'Active' },
  SUSPENDED: { zh: '暂停', en: 'Suspended' },
  LEFT: { zh: '已离库', en: 'Left' },
} satisfies Words;
export const InspectorStatus = membersOf(inspectorStatus);
export type InspectorStatus = keyof typeof inspectorStatus;

const ineligibility = {
  NOT_ACTIVE: { zh: '不在库或已暂停', en: 'Not active in the registry' },
  CERTIFICATE_LAPSED: { zh: '没有在有效期内的执法证件', en: 'No certificate that is valid' },
  YEARLY_CHECK_MISSING: { zh: '执法证件未年检', en: 'Yearly check missing' },
  SPECIALITY_MISSING: { zh: '不具备事项要求的专长', en: 'Not trained for the item' },
  OUTSIDE_REGION: { zh: '不在执法区域内', en: 'Outside the districts worked in' },
  TRAINING_MISSING: { zh: '未完成培训', en: 'Training missing' },
} satisfies Words;
/** Why an inspector is never drawn; `Inspector.blockedBy` holds these. */
export const Ineligibility = membersOf(ineligibility);
export type Ineligibility = keyof typeof ineligibility;

const filingChange = {
  ADDED: { zh: '新增', en: 'New' },
  CHANGED: { zh: '变更', en: 'Changed' },
  KEPT: { zh: '未变', en: 'As before' },
  LEFT: { zh: '退出', en: 'Gone' },
} satisfies Words;
/** What became of an entry since the list that was filed before. */
export const FilingChange = membersOf(filingChange);
export type FilingChange = keyof typeof filingChange;

const recusalKind = {
  KINSHIP: { zh: '亲属关系', en: 'Kinship' },
  FORMER_EMPLOYMENT: { zh: '曾任职', en: 'Former employment' },
  SHAREHOLDING: { zh: '持股或投资', en: 'Shareholding' },
  OTHER: { zh: '其他利害关系', en: 'Other interest' },
} satisfies Words;
export const RecusalKind = membersOf(recusalKind);
export type RecusalKind = keyof typeof recusalKind;

const creditClass = {
  A: { zh: 'A（信用风险低）', en: 'A (low risk)' },
  B: { zh: 'B（信用风险一般）', en: 'B (ordinary risk)' },
  C: { zh: 'C（信用风险较高）', en: 'C (raised risk)' },
  D: { zh: 'D（信用风险高）', en: 'D (high risk)' },
  UNRATED: { zh: '未评级', en: 'Unrated' },
} satisfies Words;
/** Credit-risk class. Internal: never published, never a punishment, never an exemption from the draw. */
export const CreditClass = membersOf(creditClass);
export type CreditClass = keyof typeof creditClass;

const exclusionReason = {
  INSPECTED_THIS_YEAR: { zh: '本年度已就同一事项检查', en: 'Same item already inspected this year' },
  FREQUENCY_CAP: { zh: '已达年度检查频次上限', en: 'Yearly visit cap reached' },
  EXEMPTED: { zh: '经批准免予抽取', en: 'Exempted by approval' },
  UNDER_INVESTIGATION: { zh: '正在立案调查', en: 'Under investigation' },
  NOT_ACTIVE: { zh: '非存续状态', en: 'Not active' },
  OPEN_INSPECTION: { zh: '已在其他任务中被抽中且尚未完成', en: 'Drawn in another task and not finished' },
  DUPLICATE: { zh: '重复记录', en: 'Duplicate record' },
} satisfies Words;
/** R29: why an object was left out of the pool, so that omission is auditable. */
export const ExclusionReason = membersOf(exclusionReason);
export type ExclusionReason = keyof typeof exclusionReason;

const poolSide = {
  ADDED: { zh: '新进入', en: 'Came in' },
  LEFT: { zh: '已退出', en: 'Left' },
} satisfies Words;
/** On which side of the difference between two pools an object stands. */
export const PoolSide = membersOf(poolSide);
export type PoolSide = keyof typeof poolSide;

const poolChangeReason = {
  NEWLY_ENTERED: { zh: '上次之后新入库', en: 'Entered in the register since' },
  NEWLY_MATCHING: { zh: '新符合筛选条件', en: 'Meets the criteria now' },
  NO_LONGER_EXCLUDED: { zh: '不再排除', en: 'No longer excluded' },
  NOW_EXCLUDED: { zh: '现被排除', en: 'Excluded now' },
  NO_LONGER_MATCHING: { zh: '不再符合筛选条件', en: 'No longer meets the criteria' },
} satisfies Words;
/** R29: why an object is in one pool and was not in the one before, or the other way round. */
export const PoolChangeReason = membersOf(poolChangeReason);
export type PoolChangeReason = keyof typeof poolChangeReason;

const objectMarkKind = {
  EXEMPTED: { zh: '经批准免予抽取', en: 'Exempted by approval' },
  UNDER_INVESTIGATION: { zh: '正在立案调查', en: 'Under investigation' },
  REPEAT_PERMITTED: { zh: '经批准可重复检查', en: 'Repeat inspection approved' },
} satisfies Words;
/** What the Policy & Regulations Division notes on an object for a time: two reasons to leave it out, and one to take it in (R18). */
export const ObjectMarkKind = membersOf(objectMarkKind);
export type ObjectMarkKind = keyof typeof objectMarkKind;

export const registriesLabels = {
  ItemCategory: itemCategory,
  ItemState: itemState,
  FilingState: filingState,
  FilingKind: filingKind,
  FrequencyOperator: frequencyOperator,
  InspectionMethod: inspectionMethod,
  ObjectKind: objectKind,
  BusinessLine: businessLine,
  ObjectStatus: objectStatus,
  ObjectCondition: objectCondition,
  LicenceKind: licenceKind,
  SheetRegister: sheetRegister,
  SheetImportState: sheetImportState,
  CreditCodeKind: creditCodeKind,
  CreditCodeProblem: creditCodeProblem,
  InspectorRoster: inspectorRoster,
  InspectorStatus: inspectorStatus,
  Ineligibility: ineligibility,
  FilingChange: filingChange,
  RecusalKind: recusalKind,
  CreditClass: creditClass,
  ExclusionReason: exclusionReason,
  PoolSide: poolSide,
  PoolChangeReason: poolChangeReason,
  ObjectMarkKind: objectMarkKind,
};
