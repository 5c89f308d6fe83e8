import { districts, type DistrictCode } from '@sunlot/glossary';

export interface DemonstrationBody {
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  readonly authorityWord: string;
  readonly kind: string;
  readonly level: 'PROVINCE' | 'CITY' | 'COUNTY';
  readonly districtCode?: string;
  readonly parent?: string;
  /** How many of its people stand in the inspector registry, and what they are trained in. */
  readonly inspectors?: number;
  readonly specialities?: readonly string[];
}

const division = (
  code: string,
  name: string,
  word: string,
  inspectors: number,
  specialities: string[],
): DemonstrationBody => ({
  code,
  name: `长春市商务局${name}`,
  shortName: name,
  authorityWord: word,
  kind: 'DIVISION',
  level: 'CITY',
  parent: 'commerce-bureau',
  inspectors,
  specialities,
});

const department = (
  code: string,
  name: string,
  shortName: string,
  word: string,
  inspectors: number,
  specialities: string[],
): DemonstrationBody => ({
  code,
  name,
  shortName,
  authorityWord: word,
  kind: 'DEPARTMENT',
  level: 'CITY',
  parent: 'changchun',
  inspectors,
  specialities,
});

const ROMANISED: Readonly<Record<DistrictCode, string>> = {
  '220102': 'nanguan',
  '220103': 'kuancheng',
  '220104': 'chaoyang',
  '220105': 'erdao',
  '220106': 'lvyuan',
  '220112': 'shuangyang',
  '220113': 'jiutai',
  '220122': 'nongan',
  '220182': 'yushu',
  '220183': 'dehui',
  '220184': 'gongzhuling',
};

/**
 * The Changchun Commerce Bureau as the plan of 2021 describes it, in the order in which bodies must exist: the office sits
 * in the Policy & Regulations Division (三(一)), the Justice Bureau reviews, other departments take part (二(三)2).
 */
export const bodies: readonly DemonstrationBody[] = [
  {
    code: 'changchun',
    name: '长春市人民政府',
    shortName: '市政府',
    authorityWord: '长府',
    kind: 'GOVERNMENT',
    level: 'CITY',
    districtCode: '220100',
  },
  {
    code: 'commerce-bureau',
    name: '长春市商务局',
    shortName: '市商务局',
    authorityWord: '长商务',
    kind: 'BUREAU',
    level: 'CITY',
    parent: 'changchun',
  },
  {
    code: 'policy-division',
    name: '长春市商务局政策法规处',
    shortName: '政策法规处',
    authorityWord: '长商法',
    kind: 'POLICY_DIVISION',
    level: 'CITY',
    parent: 'commerce-bureau',
    inspectors: 4,
    specialities: [],
  },
  {
    code: 'leading-group-office',
    name: '长春市商务局“双随机、一公开”工作领导小组办公室',
    shortName: '领导小组办公室',
    authorityWord: '长商双随机办',
    kind: 'LEADING_GROUP_OFFICE',
    level: 'CITY',
    parent: 'policy-division',
  },
  division('market-order', '市场秩序处', '长商秩', 16, ['prepaid-card', 'auction']),
  division('circulation', '流通业发展处', '长商流', 18, ['vehicle']),
  division('market-operation', '市场运行调节处', '长商运', 14, ['oil']),
  division('foreign-investment', '外商投资管理处', '长商外资', 10, []),
  division('foreign-cooperation', '对外经济合作处', '长商外经', 10, []),
  {
    code: 'justice-bureau',
    name: '长春市司法局',
    shortName: '市司法局',
    authorityWord: '长司',
    kind: 'JUSTICE_BUREAU',
    level: 'CITY',
    parent: 'changchun',
  },
  department('market-regulation', '长春市市场监督管理局', '市市场监管局', '长市监', 20, ['vehicle', 'prepaid-card']),
  department('tax-bureau', '国家税务总局长春市税务局', '市税务局', '长税', 14, []),
  department('ecology-bureau', '长春市生态环境局', '市生态环境局', '长环', 11, ['oil', 'vehicle']),
  department('discipline-group', '长春市纪委监委驻市商务局纪检监察组', '驻局纪检监察组', '长纪商', 0, []),
  ...Object.entries(districts).map(
    ([districtCode, { zh }]): DemonstrationBody => ({
      code: `${ROMANISED[districtCode as DistrictCode]}-commerce`,
      name: `${zh}商务局`,
      shortName: `${zh}商务局`,
      authorityWord: `${zh.slice(0, 1)}商`,
      kind: 'COUNTY_BUREAU',
      level: 'COUNTY',
      districtCode,
      parent: 'changchun',
      inspectors: 3,
      specialities: [],
    }),
  ),
];
