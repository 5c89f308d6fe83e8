import type { RefusalTable } from '../refusal.ts';

export const registriesRefusals = {
  ITEM_NOT_LISTED: {
    zh: '事项 {itemCode} 不在现行抽查事项清单内（清单之外无监管）',
    en: 'Item {itemCode} is not on the list in force; there is no inspection outside the list',
    remedy: { zh: '请选用清单内事项，或先将该事项报送备案', en: 'Choose an item of the list, or file this one first' },
  },
  ITEM_BASIS_LAPSED: {
    zh: '事项 {itemCode} 的法律依据已于 {lapsedOn:day} 失效',
    en: 'The legal basis of item {itemCode} lapsed on {lapsedOn:day}',
    remedy: { zh: '请修订该事项的法律依据后再用', en: 'Revise the item with a basis in force' },
  },
  ITEM_RATIO_OUT_OF_LAW: {
    zh: '{category:ItemCategory}的抽查比例须在 {lower:percent} 至 {upper:percent} 之间，填写的是 {ratioMin:percent} 至 {ratioMax:percent}',
    en: 'The ratio of a {category:ItemCategory} must lie between {lower:percent} and {upper:percent}; given was {ratioMin:percent} to {ratioMax:percent}',
    remedy: { zh: '请按一、5 调整比例上下限', en: 'Bring both bounds into that range' },
  },
  ITEM_CODE_TAKEN: {
    zh: '事项编码 {itemCode} 已存在',
    en: 'Item code {itemCode} already exists',
    remedy: { zh: '请修订原事项，或另用编码', en: 'Revise that item, or use another code' },
  },
  ITEM_REVISION_OPEN: {
    zh: '事项 {itemCode} 的第 {version} 版正在办理（{state:ItemState}）',
    en: 'Version {version} of item {itemCode} is already under way ({state:ItemState})',
    remedy: { zh: '请先办完该版本', en: 'Finish that version first' },
  },
  ITEM_NOT_ACKNOWLEDGED: {
    zh: '事项 {itemCode} 尚未经市司法局备案，不能生效',
    en: 'Item {itemCode} has not been acknowledged by the Justice Bureau, so it cannot be put in force',
    remedy: { zh: '请等待备案确认', en: 'Wait for the acknowledgement' },
  },
  CREDIT_CODE_INVALID: {
    zh: '统一社会信用代码[ {creditCode} ]不合规则：{problem:CreditCodeProblem}',
    en: 'The unified social credit code[ {creditCode}] is not valid: {problem:CreditCodeProblem}',
    remedy: {
      zh: '请对照营业执照核对 18 位代码（或 15 位注册号）',
      en: 'Compare it with the licence: 18 characters, or a 15-digit registration number',
    },
  },
  DUPLICATE_CODE: {
    zh: '代码 {creditCode} 已登记为“{name}”',
    en: 'Code {creditCode} is already registered as “{name}”',
    remedy: { zh: '请更新原有记录，不要重复登记', en: 'Update the existing record instead' },
  },
  DISTRICT_UNKNOWN: {
    zh: '区划代码 {districtCode} 不在长春市区划表内',
    en: 'District code {districtCode} is not one of Changchun’s',
    remedy: { zh: '请从区划列表中选择', en: 'Choose one from the list' },
  },
  DISTRICT_OF_OTHERS: {
    zh: '所在区县为{district}，不在您负责的{own}',
    en: 'The object lies in {district} and not in {own}, which is yours',
    remedy: {
      zh: '请核对所在区县；确需登记的，请交由领导小组办公室办理',
      en: 'Check the district; if it is right, the leading-group office enters it',
    },
  },
  OBJECT_NOT_ACTIVE: {
    zh: '“{name}”当前状态为{status:ObjectStatus}',
    en: '“{name}” is in status {status:ObjectStatus}',
    remedy: { zh: '请先更新其登记状态', en: 'Update its status first' },
  },
  OBJECT_STATUS_REFUSED: {
    zh: '“{name}”不能由{from:ObjectStatus}变更为{to:ObjectStatus}；可变更为：{possible:ObjectStatus}',
    en: '“{name}” cannot go from {from:ObjectStatus} to {to:ObjectStatus}; possible: {possible:ObjectStatus}',
    remedy: { zh: '请核对其登记状态', en: 'Check its register status' },
  },
  DUPLICATE_OF_ITSELF: {
    zh: '“{name}”不能登记为“{of}”的重复记录',
    en: '“{name}” cannot be a duplicate of “{of}”',
    remedy: { zh: '请选择另一条有效记录', en: 'Choose another entry that stands for itself' },
  },
  DUPLICATE_OF_DUPLICATE: {
    zh: '“{of}”本身已登记为“{kept}”的重复记录',
    en: '“{of}” is itself marked as a duplicate of “{kept}”',
    remedy: { zh: '请改选“{kept}”', en: 'Choose “{kept}” instead' },
  },
  DUPLICATE_LOSES_ITEMS: {
    zh: '“{name}”适用的抽查事项 {itemCodes}，“{of}”没有登记，登记为重复后将不再被抽查',
    en: 'Items {itemCodes} apply to “{name}” and not to “{of}”; as a duplicate it would no longer be drawn for them',
    remedy: {
      zh: '请先为“{of}”补登这些事项；确不适用的，请先从“{name}”中去掉',
      en: 'Add them to “{of}” first, or take them off “{name}” where they do not apply',
    },
  },
  ALREADY_DUPLICATE: {
    zh: '“{name}”已登记为“{of}”的重复记录',
    en: '“{name}” is already marked as a duplicate of “{of}”',
    remedy: { zh: '如有误，请先撤销原登记', en: 'If that is wrong, take it back first' },
  },
  NOT_A_DUPLICATE: {
    zh: '“{name}”未登记为重复记录',
    en: '“{name}” is not marked as a duplicate',
    remedy: { zh: '无需撤销，请刷新后核对', en: 'There is nothing to take back; refresh and compare' },
  },
  EDITED_MEANWHILE: {
    zh: '您打开此页之后，“{name}”已于 {at:moment} [由{by}]修改，您的修改没有保存',
    en: '“{name}” was changed [by {by} ]on {at:moment}, after you opened this page; what you changed was not saved',
    remedy: {
      zh: '请记下您的修改，刷新页面后在最新内容上重新填写',
      en: 'Note down what you changed, refresh the page and enter it on what stands there now',
    },
  },
  IMPORT_CHANGED_SINCE: {
    zh: '导入之后已有 {changed:count} 条记录被再次修改或使用，不能撤销',
    en: '{changed:count} entries were changed or used after the import, so it cannot be undone',
    remedy: { zh: '请逐条更正', en: 'Correct them one by one' },
  },
  IMPORT_NOT_LAST: {
    zh: '只能撤销最近一次导入（{fileName}）',
    en: 'Only the last import ({fileName}) can be undone',
    remedy: { zh: '请先撤销其后的导入', en: 'Undo the later import first' },
  },
  MARK_DUPLICATE: {
    zh: '“{name}”已有有效的标记“{kind:ObjectMarkKind}”',
    en: '“{name}” already carries the mark “{kind:ObjectMarkKind}”',
    remedy: { zh: '无需重复登记，或先结束原标记', en: 'Nothing more is needed, or end that mark first' },
  },
  LICENCE_TAKEN: {
    zh: '许可证件 {number}（{issuer}）已登记在“{name}”名下',
    en: 'Licence {number} of {issuer} already belongs to “{name}”',
    remedy: { zh: '请核对证件号码和发证机关', en: 'Check the number and the issuer' },
  },
  LICENCE_OF_DUPLICATE: {
    zh: '“{name}”已登记为“{kept}”的重复记录，不再登记许可证件',
    en: '“{name}” is marked as a duplicate of “{kept}” and takes no more licences',
    remedy: { zh: '请登记在“{kept}”名下', en: 'Enter it with “{kept}”' },
  },
  LICENCE_UNNAMED: {
    zh: '“{name}”的其他许可证件未填写证件名称',
    en: 'The other licence of “{name}” has no title',
    remedy: { zh: '请填写证件名称', en: 'Enter how the paper is headed' },
  },
  OBJECT_ALREADY_THERE: {
    zh: '“{name}”已由{divisionName}负责',
    en: '“{name}” is already kept by {divisionName}',
    remedy: { zh: '无需移交', en: 'Nothing more is needed' },
  },
  ITEM_ALREADY_THERE: {
    zh: '事项 {itemCode} 已由{divisionName}负责',
    en: 'Item {itemCode} is already kept by {divisionName}',
    remedy: { zh: '无需移交', en: 'Nothing more is needed' },
  },
  INSPECTOR_ALREADY_THERE: {
    zh: '{name} 已是{organizationName}的人员',
    en: '{name} already works for {organizationName}',
    remedy: { zh: '无需调动', en: 'Nothing more is needed' },
  },
  INSPECTOR_LEFT: {
    zh: '{name} 已从{organizationName}离库',
    en: '{name} has left {organizationName}',
    remedy: {
      zh: '请由新单位新增其条目，原执法证件可继续登记；或先恢复其在库状态再调动',
      en: 'The new unit enters the person, with the certificate held; or take the person back first and transfer then',
    },
  },
  ORGANIZATION_UNKNOWN: {
    zh: '没有编号为 {organizationId} 的机构',
    en: 'There is no organization {organizationId}',
    remedy: {
      zh: '请从机构列表中选择；刚新增的机构请稍候再试',
      en: 'Choose one from the list; if it was only just added, try again in a moment',
    },
  },
  YEARLY_CHECK_IN_FUTURE: {
    zh: '年检日期 {yearlyCheckOn:day} 晚于今天，尚不能登记',
    en: 'The yearly check on {yearlyCheckOn:day} has not happened yet',
    remedy: { zh: '请在年检完成后登记', en: 'Note it once it has taken place' },
  },
  YEARLY_CHECK_TOO_EARLY: {
    zh: '年检日期 {yearlyCheckOn:day} 早于证件 {certificateNumber} 的起始日或上次年检 {earliest:day}',
    en: 'The yearly check on {yearlyCheckOn:day} lies before certificate {certificateNumber} began or was last checked, {earliest:day}',
    remedy: { zh: '请核对年检日期', en: 'Look at the day of the check once more' },
  },
  CERTIFICATE_MISSING: {
    zh: '{name} 尚未登记执法证件',
    en: 'No certificate of {name} is registered',
    remedy: { zh: '请先在其页面登记证件', en: 'Enter the certificate on their page first' },
  },
  INSPECTOR_STATUS_REFUSED: {
    zh: '{name} 不能由{from:InspectorStatus}变更为{to:InspectorStatus}；可变更为：{possible:InspectorStatus}',
    en: '{name} cannot go from {from:InspectorStatus} to {to:InspectorStatus}; possible: {possible:InspectorStatus}',
    remedy: { zh: '请核对其在库状态', en: 'Check the status in the registry' },
  },
  INSPECTOR_NOT_LISTED: {
    zh: '{name} 不在现行检查人员名录库内',
    en: '{name} is not in the inspector registry in force',
    remedy: {
      zh: '请先入库备案，或更换检查人员',
      en: 'Add the person to the registry first, or choose another inspector',
    },
  },
  CERTIFICATE_LAPSED: {
    zh: '{name} 的执法证件 {certificateNumber} 有效期至 {validTo:day}，不能执行 {neededOn:day} 的检查',
    en: 'Certificate {certificateNumber} of {name} is valid until {validTo:day}, not on {neededOn:day}',
    remedy: { zh: '请更新证件，或更换检查人员', en: 'Renew the certificate, or choose another inspector' },
  },
  STAFF_NUMBER_TAKEN: {
    zh: '工号 {staffNumber} 已是{organizationName} {name} 的工号',
    en: 'Staff number {staffNumber} is that of {name}, {organizationName}',
    remedy: {
      zh: '请核对工号；同一人请在其原有条目上更新',
      en: 'Check the number; if it is the same person, change the entry that is there',
    },
  },
  CERTIFICATE_TAKEN: {
    zh: '证件 {certificateNumber}（{certificateIssuer}）已登记在{organizationName} {name} 名下',
    en: 'Certificate {certificateNumber} of {certificateIssuer} already belongs to {name}, {organizationName}',
    remedy: {
      zh: '请核对证件号码和发证机关；同一人调入的，请由原单位办理调动或登记离库',
      en: 'Check the number and the issuer; if it is the same person, have the unit before transfer them or note that they left',
    },
  },
  INSPECTOR_SUSPENDED: {
    zh: '{name} 当前状态为{status:InspectorStatus}',
    en: '{name} is in status {status:InspectorStatus}',
    remedy: { zh: '请先恢复其在库状态，或更换检查人员', en: 'Reinstate the person first, or choose another inspector' },
  },
  RECUSAL_DUPLICATE: {
    zh: '{name} 对该对象已有有效的回避记录',
    en: '{name} already has a recusal in force for this object',
    remedy: { zh: '无需重复申报', en: 'Nothing more is needed' },
  },
  CREDIT_IMPORT_EMPTY: {
    zh: '导入的信用数据没有一行可用',
    en: 'The credit data has no usable row',
    remedy: { zh: '请核对来源文件', en: 'Check the source file' },
  },
  CREDIT_SCALE_AMBIGUOUS: {
    zh: '“{source}”中有取值对应多个等级：{values}',
    en: 'The scale “{source}” gives these values more than one class: {values}',
    remedy: { zh: '请为每个取值只保留一个等级', en: 'Keep one class for each value' },
  },
  CREDIT_VALUE_UNMAPPED: {
    zh: '有 {count:count} 行的取值没有对应等级：{values}；行号：{lines}',
    en: '{count:count} rows have a value that stands for no class: {values}; rows {lines}',
    remedy: {
      zh: '请先在等级对应表中补充，或更正这些行；数据未导入',
      en: 'Add the values to the scale, or correct these rows; nothing was imported',
    },
  },
  INSPECTIONS_EMPTY: {
    zh: '登记的检查结果没有一行对应本市名录库中的对象',
    en: 'No row names an object of the registry',
    remedy: { zh: '请核对统一社会信用代码和事项编码', en: 'Check the credit codes and the item codes' },
  },
  CREDIT_IMPORT_AHEAD: {
    zh: '数据日期 {asOf:day} 晚于今天',
    en: 'The data is as of {asOf:day}, a day still to come',
    remedy: { zh: '请按来源文件核对数据日期', en: 'Take the day from the source' },
  },
  CREDIT_CLASSES_USED: {
    zh: '导入之后形成的候选名单（{tasks}）中有企业按本次等级列入，不能撤销',
    en: 'Pools cut afterwards ({tasks}) hold enterprises in these classes, so they cannot be taken back',
    remedy: { zh: '请导入更正后的数据', en: 'Import corrected data' },
  },
  CREDIT_DELIVERY_UNDONE: {
    zh: '{source}截至 {asOf:day} 的等级已经撤销',
    en: 'The classes of {source} as of {asOf:day} were taken back already',
    remedy: { zh: '请刷新页面查看历次导入', en: 'Reload the page to see the deliveries as they are' },
  },
  CREDIT_DELIVERY_NOT_LAST: {
    zh: '其后又导入了信用等级（{source}，{asOf:day}），不能撤销',
    en: 'Classes were delivered after these ({source}, as of {asOf:day}), so they cannot be taken back',
    remedy: { zh: '请导入更正后的数据', en: 'Import corrected data' },
  },
  CREDIT_IMPORT_OLDER: {
    zh: '数据截至 {asOf:day}，早于已导入的 {latest:day}',
    en: 'The data is as of {asOf:day}, older than the {latest:day} already imported',
    remedy: { zh: '请导入更新的数据', en: 'Import newer data' },
  },
  FILTER_UNKNOWN: {
    zh: '导出地址中的筛选条件不存在：{asked}',
    en: 'The address of the export asks for a filter there is not: {asked}',
    remedy: {
      zh: '请从列表页面导出，或改用以下条件：{known:field}',
      en: 'Export from the page of the list, or use one of these: {known:field}',
    },
  },
  POOL_TOO_EARLY: {
    zh: '抽取预告时间为 {drawAt:moment}，在此之前不得生成候选名单',
    en: 'The draw was announced for {drawAt:moment}; the pool may not be cut before',
    remedy: { zh: '请在预告时间之后办理', en: 'Do it after the announced time' },
  },
  POOL_EMPTY: {
    zh: '[抽取 {number} 的]候选名单为空[：按条件筛选 {considered:count} 个对象，排除 {excluded:count} 个]',
    en: 'The pool[ of draw {number}] is empty[: {considered:count} objects considered, {excluded:count} excluded]',
    remedy: { zh: '请核对事项、区划与对象名录库', en: 'Check the items, the districts and the object registry' },
  },
  POOL_INSPECTORS_MISSING: {
    zh: '{organizationName} 需要 {seats:count} 名检查人员，在库且证件有效的只有 {eligible:count} 名',
    en: '{organizationName} needs {seats:count} inspectors and has {eligible:count} with a valid certificate',
    remedy: { zh: '请补充或更新检查人员名录库', en: 'Add inspectors or renew certificates' },
  },
  POOL_ALREADY_CUT: {
    zh: '任务 {taskNumber} 已有候选名单，且尚未作废',
    en: 'Task {taskNumber} already has a pool that has not been voided',
    remedy: { zh: '如名单有误，请先作废抽取', en: 'If the pool is wrong, void the draw first' },
  },
  TASK_NOT_READY: {
    zh: '任务尚不具备抽取条件，缺少：{missing:TaskStage}',
    en: 'The task is not ready for a draw; missing: {missing:TaskStage}',
    remedy: { zh: '请先补齐所缺步骤', en: 'Complete the missing steps first' },
  },
} as const satisfies RefusalTable;
