import type { RefusalTable } from '../refusal.ts';

export const drawRefusals = {
  DRAW_ALREADY_OPEN: {
    zh: '任务 {taskNumber} 已有进行中的抽取 {number}',
    en: 'Task {taskNumber} already has draw {number} under way',
    remedy: { zh: '请在该抽取上继续办理', en: 'Go on with that draw' },
  },
  DRAW_TOO_EARLY: {
    zh: '抽取预告时间为 {drawAt:moment}，在此之前不得安排',
    en: 'The draw was announced for {drawAt:moment} and may not be held before',
    remedy: { zh: '请安排在预告时间之后', en: 'Schedule it for that time or later' },
  },
  DRAW_POOL_MISSING: {
    zh: '抽取 {number} 尚无候选名单',
    en: 'Draw {number} has no pool yet',
    remedy: { zh: '请先生成候选名单', en: 'Cut the pool first' },
  },
  DRAW_NOT_SEALED_ANY_MORE: {
    zh: '抽取 {number} 已冻结，不能取消，只能作废',
    en: 'Draw {number} is frozen; it cannot be cancelled, only voided',
    remedy: { zh: '如属作废情形，请提出作废', en: 'If a void reason applies, propose a void' },
  },
  DRAW_NOT_FINISHED: {
    zh: '抽取 {number} 尚未完成',
    en: 'Draw {number} is not finished',
    remedy: { zh: '请等待抽取完成', en: 'Wait until it is done' },
  },
  DRAW_SEALED: {
    zh: '名单在 {openAt:moment} 之前密封',
    en: 'The list is sealed until {openAt:moment}',
    remedy: { zh: '请在公开时间之后查看', en: 'Look again after that time' },
  },
  NOT_A_CANDIDATE: {
    zh: '{code} 不在抽取 {number} 的候选名单中',
    en: '{code} is not among the candidates of draw {number}',
    remedy: {
      zh: '请核对代码；被排除的企业见排除名单及理由',
      en: 'Check the code; an enterprise left out stands in the list of exclusions with its reason',
    },
  },
  OPENING_CODE_UNKNOWN: {
    zh: '该取用码无效、已过期或已更换',
    en: 'This code is not valid, has run out or was replaced',
    remedy: { zh: '请核对取用码，或请办公室重新出具', en: 'Check the code, or ask the office for another slip' },
  },
  WITNESSES_TOO_FEW: {
    zh: '至少需要 {required:count} 名见证人，已指定 {given:count} 名',
    en: 'At least {required:count} witnesses are required; {given:count} were named',
    remedy: { zh: '请补充见证人', en: 'Name more witnesses' },
  },
  WITNESS_IS_OPERATOR: {
    zh: '操作人 {name} 不得担任见证人',
    en: 'The operator {name} may not be a witness',
    remedy: { zh: '请由其他处室的人员见证', en: 'Have somebody from another division witness' },
  },
  WITNESS_SAME_DIVISION: {
    zh: '见证人 {name} 与操作人同属 {divisionName}',
    en: 'Witness {name} belongs to the operator’s own {divisionName}',
    remedy: { zh: '请由其他处室的人员见证', en: 'Have somebody from another division witness' },
  },
  WITNESS_NOT_INVITED: {
    zh: '您不是抽取 {number} 的见证人',
    en: 'You are not a witness of draw {number}',
    remedy: { zh: '请由名单上的见证人办理', en: 'Only the invited witnesses may do this' },
  },
  WITNESS_POLICY_DIVISION_MISSING: {
    zh: '见证人中必须有政策法规处人员',
    en: 'At least one witness must be from the Policy & Regulations Division',
    remedy: { zh: '请加入政策法规处的见证人', en: 'Add a witness from that division' },
  },
  WITNESS_ALREADY_COMMITTED: {
    zh: '您已于 {committedAt:moment} 提交承诺，不能更改',
    en: 'You committed at {committedAt:moment}; a commitment cannot be changed',
    remedy: { zh: '请等待揭示环节', en: 'Wait for the reveal' },
  },
  WITNESS_ALREADY_REVEALED: {
    zh: '您已于 {revealedAt:moment} 揭示',
    en: 'You revealed at {revealedAt:moment}',
    remedy: { zh: '无需再次办理', en: 'Nothing more is needed' },
  },
  COMMITMENT_MISSING: {
    zh: '您尚未提交承诺，不能揭示',
    en: 'You have not committed, so there is nothing to reveal',
    remedy: { zh: '请先提交承诺', en: 'Commit first' },
  },
  COMMITMENT_INVALID: {
    zh: '承诺值或随机数须为 64 位小写十六进制',
    en: 'A commitment or nonce is 64 lower-case hexadecimal digits',
    remedy: { zh: '请在见证页面重新生成', en: 'Make it again on the witness page' },
  },
  COMMITMENT_DUPLICATE: {
    zh: '该承诺值与另一位见证人的相同',
    en: 'This commitment equals another witness’s',
    remedy: { zh: '请在自己的设备上重新生成随机数', en: 'Make a fresh nonce on your own device' },
  },
  REVEAL_TOO_EARLY: {
    zh: '还有 {waiting:count} 名见证人未承诺，尚不能揭示',
    en: '{waiting:count} witnesses have not committed yet, so nobody may reveal',
    remedy: { zh: '请等待全部见证人承诺', en: 'Wait until all have committed' },
  },
  REVEAL_MISMATCH: {
    zh: '揭示的随机数与承诺不符',
    en: 'The revealed nonce does not match the commitment',
    remedy: { zh: '请使用提交承诺的同一设备和浏览器', en: 'Use the device and browser you committed with' },
  },
  REVEAL_TOO_LATE: {
    zh: '揭示期限 {deadline:moment} 已过',
    en: 'The deadline for revealing was {deadline:moment}',
    remedy: {
      zh: '您已记为缺席；请联系政策法规处',
      en: 'You are on record as absent; speak to the Policy & Regulations Division',
    },
  },
  WITNESSES_INCOMPLETE: {
    zh: '需要 {required:count} 名见证人揭示，现有 {revealed:count} 名',
    en: '{required:count} witnesses must reveal; {revealed:count} have',
    remedy: {
      zh: '请等待见证人揭示，或以见证人数不足作废',
      en: 'Wait for them, or void the draw for want of witnesses',
    },
  },
  DEADLINE_INVALID: {
    zh: '见证期限 {deadline:moment} 必须晚于现在且早于公开时间 {openAt:moment}',
    en: 'The deadline {deadline:moment} must lie after now and before the opening at {openAt:moment}',
    remedy: { zh: '请更正期限', en: 'Correct the times' },
  },
  DRAW_BY_INVALID: {
    zh: '抽取期限 {drawBy:moment} 须不早于见证期限 {deadline:moment}，且不晚于公开时间 {openAt:moment}',
    en: 'The draw is due at {drawBy:moment}, which must not lie before the deadline for reveals at {deadline:moment} nor after the opening at {openAt:moment}',
    remedy: { zh: '请更正期限', en: 'Correct the times' },
  },
  DICE_NEED_TWO_WITNESSES: {
    zh: '公开掷骰须由两名见证人分别录入，现只要求 {required:count} 名见证人揭示',
    en: 'Public dice are typed by two witnesses; only {required:count} must reveal',
    remedy: { zh: '请要求至少两名见证人揭示', en: 'Require at least two witnesses to reveal' },
  },
  DICE_NOT_NAMED: {
    zh: '抽取 {number} 冻结时未约定掷骰',
    en: 'Draw {number} was frozen without dice',
    remedy: { zh: '公开随机数只能在冻结时约定', en: 'Public randomness is named at the freeze or not at all' },
  },
  DICE_WITNESS_ONLY: {
    zh: '骰子点数只能由抽取 {number} 中已揭示的见证人录入',
    en: 'The dice of draw {number} are typed by witnesses who have revealed, and by nobody else',
    remedy: { zh: '请由两名到场见证人分别录入', en: 'Have two of the witnesses present type them' },
  },
  DICE_WRONG_COUNT: {
    zh: '应录入 {needed:count} 个点数，实际 {given:count} 个',
    en: '{needed:count} throws are needed; {given:count} were typed',
    remedy: { zh: '请对照骰子逐个核对', en: 'Compare with the dice, one by one' },
  },
  DICE_WRONG_DIGIT: {
    zh: '第 {place:count} 位“{digit}”不是骰子的点数',
    en: 'Place {place:count} reads "{digit}", which no such die shows',
    remedy: { zh: '请改正该位', en: 'Correct that place' },
  },
  DICE_SAME_PERSON: {
    zh: '您已于 {enteredAt:moment} 录入，第二次录入须由另一名见证人完成',
    en: 'You typed the dice at {enteredAt:moment}; the second reading is another witness’s',
    remedy: {
      zh: '请由另一名见证人录入；如您录错，请先撤回',
      en: 'Have another witness type; if you mistyped, withdraw your reading',
    },
  },
  DICE_MISMATCH: {
    zh: '与 {name} 的录入不一致：第 {places} 位，对方依次为 {others}',
    en: 'This differs from what {name} typed: at places {places}, which the other reads as {others}',
    remedy: {
      zh: '请二人共同对照骰子；您录错的请改正后再提交，对方录错的请其撤回后重录',
      en: 'Look at the dice together; correct yours and send it again, or have the other withdraw and type anew',
    },
  },
  DICE_NOT_ENTERED: {
    zh: '您尚未录入抽取 {number} 的骰子点数',
    en: 'You have not typed the dice of draw {number}',
    remedy: { zh: '无需撤回', en: 'There is nothing to withdraw' },
  },
  ENTROPY_TOO_EARLY: {
    zh: '见证人尚未全部揭示（期限 {deadline:moment}），现在不能录入',
    en: 'The witnesses have not all revealed (they have until {deadline:moment}), so nothing is taken yet',
    remedy: { zh: '请在全部揭示之后再掷骰或录入', en: 'Throw or enter after the last reveal' },
  },
  ENTROPY_TOO_LATE: {
    zh: '录入期限 {deadline:moment} 已过',
    en: 'It had to be entered by {deadline:moment}',
    remedy: { zh: '请以未在期限内完成提出作废', en: 'Propose a void because the deadline has passed' },
  },
  ENTROPY_MISSING: {
    zh: '截至 {deadline:moment} 未录入公开随机数',
    en: 'No public randomness was entered by {deadline:moment}',
    remedy: { zh: '请以未在期限内完成提出作废', en: 'Propose a void because the deadline has passed' },
  },
  BEACON_UNKNOWN: {
    zh: '无法验证信标链 {chain}',
    en: 'The signatures of chain {chain} cannot be verified here',
    remedy: { zh: '请使用 drand quicknet', en: 'Use drand quicknet' },
  },
  BEACON_TOO_EARLY: {
    zh: '第 {round} 轮于 {at:moment} 签发，不晚于见证期限 {deadline:moment}',
    en: 'Round {round} is signed at {at:moment}, not after the deadline for reveals at {deadline:moment}',
    remedy: { zh: '请约定见证期限之后的轮次', en: 'Name a round after that deadline' },
  },
  BEACON_TOO_LATE: {
    zh: '第 {round} 轮于 {at:moment} 签发，赶不上抽取期限 {drawBy:moment}',
    en: 'Round {round} is signed at {at:moment}, too late for the draw due at {drawBy:moment}',
    remedy: { zh: '请约定更早的轮次或推后抽取期限', en: 'Name an earlier round, or a later deadline of the draw' },
  },
  BEACON_NOT_NAMED: {
    zh: '抽取 {number} 冻结时未约定信标轮次',
    en: 'Draw {number} was frozen without a round of a beacon',
    remedy: { zh: '公开随机数只能在冻结时约定', en: 'Public randomness is named at the freeze or not at all' },
  },
  BEACON_UNREADABLE: {
    zh: '这不是信标的应答',
    en: 'This is not what a beacon answers',
    remedy: { zh: '请完整粘贴网页显示的一行内容', en: 'Paste the whole line the page shows' },
  },
  BEACON_OTHER_ROUND: {
    zh: '应为第 {round} 轮，粘贴的是第 {given} 轮',
    en: 'Round {round} was named; this is round {given}',
    remedy: { zh: '请打开约定轮次的网页', en: 'Open the page of the round that was named' },
  },
  BEACON_NOT_SIGNED: {
    zh: '第 {round} 轮的签名验证不通过',
    en: 'The signature does not verify for round {round}',
    remedy: { zh: '请从另一网址重新读取', en: 'Read it again from another address' },
  },
  BEACON_UNREACHABLE: {
    zh: '暂时取不到第 {round} 轮（{at:moment} 签发），系统将继续尝试',
    en: 'Round {round}, signed at {at:moment}, cannot be reached at the moment; it is being tried again',
    remedy: {
      zh: '也可在任何能上网的设备上读取后在此粘贴',
      en: 'Or read it on any device that reaches the internet and paste it here',
    },
  },
  QUOTA_IMPOSSIBLE: {
    zh: '各等级最低应抽 {minimum:count} 户，超过样本量 {sampleSize:count} 户（等级 {creditClass}）',
    en: 'The class minimums need {minimum:count} objects, more than the sample of {sampleSize:count} (class {creditClass})',
    remedy: { zh: '请调整信用差异化政策或抽查比例', en: 'Change the credit policy or the ratio' },
  },
  QUOTA_UNREACHABLE: {
    zh: '按现行信用差异化政策最多只能抽 {reachable:count} 户，达不到样本量 {sampleSize:count} 户',
    en: 'The credit policy lets at most {reachable:count} objects be drawn, fewer than the sample of {sampleSize:count}',
    remedy: { zh: '请为各等级设置大于零的比例', en: 'Give the classes rates above zero' },
  },
  CREDIT_POLICY_INCOMPLETE: {
    zh: '候选名单中有信用等级 {creditClass}，现行政策未作规定',
    en: 'The pool holds class {creditClass}, for which the policy has no rate',
    remedy: { zh: '请补充该等级的比例', en: 'Add a rate for that class' },
  },
  POOL_DUPLICATE: {
    zh: '候选名单中 {code} 出现多次',
    en: '{code} stands in the pool more than once',
    remedy: {
      zh: '请在名录库中合并后重新生成候选名单',
      en: 'Merge the entries in the registry and cut the pool again',
    },
  },
  POOL_TOO_LARGE: {
    zh: '候选名单 {size:count} 户，超过一次抽取的上限',
    en: 'The pool of {size:count} objects is more than one draw can hold',
    remedy: { zh: '请按区域或类别拆分任务', en: 'Split the task by district or kind' },
  },
  COMMITMENTS_CLOSED: {
    zh: '承诺阶段已结束',
    en: 'Promises are closed',
    remedy: { zh: '您已记为缺席', en: 'You are on record as absent' },
  },
  RATIO_HAS_NO_WHOLE_NUMBER: {
    zh: '名录库 {poolSize:count} 户，在 {lower:percent} 至 {upper:percent} 之间没有整数户数',
    en: 'With {poolSize:count} objects no whole number lies between {lower:percent} and {upper:percent}',
    remedy: { zh: '请调整抽查比例，或适用小名录规则', en: 'Change the ratio, or apply the small-pool rule' },
  },
  TEAMS_IMPOSSIBLE: {
    zh: '无法组成检查组：{objects:count} 个对象需要 {needed:count} 个席位，可用检查人员只能满足 {available:count} 个（{reason}）',
    en: 'No teams are possible: {objects:count} objects need {needed:count} seats and only {available:count} can be filled ({reason})',
    remedy: { zh: '请补充检查人员，或调整席位、专长与回避', en: 'Add inspectors, or change seats, tags or recusals' },
  },
  CREDIT_POLICY_MISSING: {
    zh: '{on:day} 没有有效的信用差异化政策',
    en: 'No credit policy is in force on {on:day}',
    remedy: {
      zh: '请先设置政策，或说明理由关闭信用监管',
      en: 'Set a policy, or switch credit differentiation off with a reason',
    },
  },
  CREDIT_OFF_REASON_MISSING: {
    zh: '关闭信用监管必须说明理由，并印在抽取记录上',
    en: 'Switching credit differentiation off takes a reason, which is printed on the record',
    remedy: { zh: '请填写理由', en: 'Give the reason' },
  },
  CREDIT_POLICY_INVALID: {
    zh: '等级 {creditClass} 的比例 {rate:percent} 或权重 {weight} 无效',
    en: 'Rate {rate:percent} or weight {weight} of class {creditClass} is not valid',
    remedy: {
      zh: '比例须在 0 至 100% 之间，权重为 1 至 255 的整数',
      en: 'A rate lies between 0 and 100%, a weight is a whole number from 1 to 255',
    },
  },
  VOID_REASON_UNKNOWN: {
    zh: '“{reasonCode}”不在作废情形之列',
    en: '“{reasonCode}” is not on the closed list of void reasons',
    remedy: {
      zh: '请从列表中选择；单个对象不合格应替换，不得作废',
      en: 'Choose from the list; a single ineligible object is replaced, not a reason to void',
    },
  },
  VOID_NEEDS_SECOND: {
    zh: '作废须由政策法规处与另一单位的见证人共同确认',
    en: 'A void is signed by the Policy & Regulations Division and one witness from outside',
    remedy: { zh: '请由另一方确认', en: 'Have the other side confirm it' },
  },
  NOT_DRAWN: {
    zh: '序号 {orders} 不在抽取结果中（共 {drawn:count} 户）',
    en: 'Places {orders} are not in the result of {drawn:count} objects',
    remedy: { zh: '请按抽取结果中的序号填写', en: 'Use the places the result shows' },
  },
  ALREADY_REPLACED: {
    zh: '序号 {orders} 已替补',
    en: 'Places {orders} have been replaced already',
    remedy: {
      zh: '如替补对象也不符合条件，请在替补抽取中提出',
      en: 'If the replacement is ineligible too, propose it in the draw that drew it',
    },
  },
  REPLACEMENT_UNDER_WAY: {
    zh: '已有一次替补尚未完成（{number}）',
    en: 'A replacement is under way already ({number})',
    remedy: { zh: '请待其公开或作废后再提出', en: 'Propose the next one once it is open or void' },
  },
  REPLACEMENT_RUNNING: {
    zh: '替补抽取 {number} 正在进行，本次抽取随后方可作废',
    en: 'Replacement draw {number} is running; this draw can be voided when it is done',
    remedy: { zh: '请稍候一分钟再确认', en: 'Wait a minute and confirm again' },
  },
  REPLACEMENT_DECIDED: {
    zh: '抽取 {number} 的该项替补已有决定',
    en: 'This replacement in draw {number} has been decided',
    remedy: { zh: '请刷新页面查看', en: 'Refresh the page' },
  },
  REPLACEMENT_ANNOUNCED: {
    zh: '替补抽取 {number} 已登记在公开日志，不能取消',
    en: 'Replacement draw {number} stands in the public log and cannot be cancelled',
    remedy: { zh: '请完成该次抽取', en: 'Hold the draw' },
  },
  STRATUM_EXHAUSTED: {
    zh: '需要替补 {needed:count} 户，同一等级中未抽中的只剩 {left:count} 户',
    en: '{needed:count} are to be replaced; only {left:count} of their class are left undrawn',
    remedy: { zh: '请照常检查并按实际情况录入结果', en: 'Visit as drawn and record what is found' },
  },
  RECORD_UNREADABLE: {
    zh: '抽取记录无法读取：{reason}',
    en: 'The draw record cannot be read: {reason}',
    remedy: { zh: '请重新下载记录', en: 'Download the record again' },
  },
  RECORD_INVALID: {
    zh: '抽取记录验证失败，步骤 {step}',
    en: 'The draw record does not verify; it fails at step {step}',
    remedy: { zh: '请保留该文件并报告领导小组办公室', en: 'Keep the file and report it to the leading-group office' },
  },
  ESCROW_KEY_INVALID: {
    zh: '该公钥不能用于密封份额',
    en: 'Nothing can be sealed to this public key',
    remedy: { zh: '请重新生成托管密钥', en: 'Make a new escrow key' },
  },
  ESCROW_KEY_KNOWN: {
    zh: '{name} 已登记该公钥',
    en: '{name} has registered this key already',
    remedy: { zh: '请为本单位另行生成密钥', en: 'Make a key of your own' },
  },
  ESCROW_DIVISION_HOLDS: {
    zh: '本处室已由 {name} 持有托管公钥，一个处室只持一份',
    en: 'Your division holds a key already, through {name}; a division holds one share',
    remedy: { zh: '如需更换，请先停用原公钥', en: 'Retire that key first' },
  },
  ESCROW_KEY_RETIRED: {
    zh: '{name} 的该公钥已于 {at:moment} 停用',
    en: 'This key of {name} was retired at {at:moment}',
    remedy: { zh: '无需再次办理', en: 'Nothing more is needed' },
  },
  ESCROW_HOLDERS_TOO_FEW: {
    zh: '托管须有 {needed:count} 个操作人处室以外的单位，已登记公钥的只有 {given:count} 个',
    en: 'Escrow takes {needed:count} bodies outside the operator’s division; {given:count} have registered a key',
    remedy: { zh: '请其他单位登记托管公钥后再冻结', en: 'Have other bodies register an escrow key, then freeze' },
  },
  ESCROW_NONE: {
    zh: '抽取 {number} 冻结时没有托管',
    en: 'Draw {number} was frozen without escrow',
    remedy: { zh: '如不能完成，请提出作废', en: 'If it cannot finish, propose a void' },
  },
  ESCROW_NOT_STALLED: {
    zh: '抽取 {number} 尚未停滞，此时不得打开托管[，最早 {at:moment}]',
    en: 'Draw {number} has not stalled, so its escrow may not be opened[; not before {at:moment}]',
    remedy: {
      zh: '见证结束前任何人都不得知道服务器密钥；请等待',
      en: 'Nobody may know the server’s secret before the reveals are over; please wait',
    },
  },
  ESCROW_NOT_HOLDER: {
    zh: '您的单位不持有抽取 {number} 的份额',
    en: 'Your body holds no share of draw {number}',
    remedy: { zh: '请由名单上的托管单位提交', en: 'Only the bodies listed may hand one in' },
  },
  ESCROW_SHARE_UNREADABLE: {
    zh: '份额文件第 {line:count} 行无法读取',
    en: 'Line {line:count} of the share cannot be read',
    remedy: { zh: '请提交打开后的 share.txt 全文', en: 'Hand in the whole of share.txt' },
  },
  ESCROW_SHARE_OF_OTHER_DRAW: {
    zh: '{holder} 的份额属于另一次抽取或另一次冻结',
    en: 'The share of {holder} belongs to another draw or freeze',
    remedy: { zh: '请用本次抽取的托管文件打开份额', en: 'Open the share from the files of this draw' },
  },
  ESCROW_SHARE_NOT_YOURS: {
    zh: '这不是您单位的份额（属于 {holder}[，您单位为 {yours}]）',
    en: 'This is not your body’s share (it is {holder}’s[; yours is {yours}])',
    remedy: { zh: '请由持有单位自己提交', en: 'Have its own holder hand it in' },
  },
  ESCROW_SHARE_WRONG: {
    zh: '{holder} 的份额与冻结时密封的不同',
    en: 'The share of {holder} is not the one that was sealed',
    remedy: { zh: '请用登记时的密钥重新打开', en: 'Open it again with the key it was sealed to' },
  },
  ESCROW_SHARE_HANDED_IN: {
    zh: '您的单位已于 {at:moment} 提交份额',
    en: 'Your body handed its share in at {at:moment}',
    remedy: { zh: '请等待其他单位', en: 'Wait for the others' },
  },
  ESCROW_SECRET_WRONG: {
    zh: '份额齐全，但还原的密钥不是抽取 {number} 冻结时承诺的',
    en: 'All shares are right, yet they give another secret than draw {number} promised',
    remedy: {
      zh: '托管本身有误，已记录在案；请提出作废并报告司法局',
      en: 'The escrow itself was false; that is on record. Propose a void and tell the Justice Bureau',
    },
  },
  SECRET_LOST: {
    zh: '服务器密钥缺失或与承诺不符；需 {needed:count} 个托管单位提交份额（共 {holders:count} 个持有）',
    en: 'The server’s secret is missing or another than promised; {needed:count} of {holders:count} holders must hand in shares',
    remedy: {
      zh: '请托管单位提交份额；没有托管的，须作废',
      en: 'Holders hand in their shares; without escrow the draw must be voided',
    },
  },
  COSIGNER_KEY_INVALID: {
    zh: '这不是会签公钥（形如“名称+编号+密钥”）',
    en: 'This is not a cosigner’s key line (name+id+key)',
    remedy: {
      zh: '请粘贴该单位用 cosign-log new-key 生成的整行',
      en: 'Paste the whole line that cosign-log new-key printed',
    },
  },
  COSIGNER_KEY_OF_THE_LOG: {
    zh: '会签密钥不得与日志同名（{name}）',
    en: 'A cosigner’s key may not have the log’s own name ({name})',
    remedy: { zh: '请该单位以自己的名称生成密钥', en: 'Have the body make a key under a name of its own' },
  },
  COSIGNER_KNOWN: {
    zh: '该密钥或名称已登记：{title}（{name}）',
    en: 'This key or name is registered already: {title} ({name})',
    remedy: { zh: '如更换密钥，请先注销原登记', en: 'To change a key, strike the former one off first' },
  },
  COSIGNERS_TOO_MANY: {
    zh: '会签单位已达上限 {most:count} 个',
    en: 'There are {most:count} cosigners already, and there may be no more',
    remedy: { zh: '请先注销不再会签的单位', en: 'Strike off one that no longer cosigns' },
  },
  COSIGNER_REMOVED: {
    zh: '{title} 已于 {at:moment} 注销',
    en: '{title} was struck off at {at:moment}',
    remedy: { zh: '如恢复会签，请重新登记其密钥', en: 'To take it up again, register its key anew' },
  },
  COSIGNER_UNKNOWN: {
    zh: '签名中没有已登记的会签单位（{names}）',
    en: 'No registered cosigner has signed this ({names})',
    remedy: {
      zh: '请先由政策法规处登记该单位的公钥',
      en: 'Have the Policy & Regulations Division register the key first',
    },
  },
  COSIGNATURE_TOO_LARGE: {
    zh: '提交 {bytes:count} 字节，会签的日志头不超过 {most:count} 字节',
    en: '{bytes:count} bytes were sent; a cosigned head has at most {most:count}',
    remedy: { zh: '请只提交会签后的日志头', en: 'Send the cosigned head and nothing else' },
  },
  COSIGNATURE_UNREADABLE: {
    zh: '这不是会签后的日志头',
    en: 'This is not a cosigned head of a log',
    remedy: { zh: '请提交 cosign-log 写出的文本', en: 'Send the note that cosign-log wrote' },
  },
  COSIGNATURE_OF_OTHER_LOG: {
    zh: '会签的是另一本日志（{origin}），本日志为 {log}',
    en: 'It is the head of another log ({origin}); this one is {log}',
    remedy: { zh: '请核对日志地址', en: 'Check the address of the log' },
  },
  COSIGNATURE_WRONG: {
    zh: '{title}（{name}）的签名无效',
    en: 'The signature of {title} ({name}) does not verify',
    remedy: { zh: '请用登记的密钥重新会签', en: 'Cosign again with the registered key' },
  },
  COSIGNATURE_BEYOND_LOG: {
    zh: '会签的日志头有 {size:count} 条，本日志只有 {entries:count} 条',
    en: 'The cosigned head has {size:count} entries; this log has {entries:count}',
    remedy: {
      zh: '请保存该日志头，并告知领导小组办公室：可能存在两本日志',
      en: 'Keep that head and tell the leading-group office: there may be two logs',
    },
  },
  COSIGNATURE_OF_OTHER_HISTORY: {
    zh: '会签的前 {size:count} 条与本日志不同（会签 {root}，本日志 {ours}）',
    en: 'The first {size:count} entries cosigned are not those of this log (cosigned {root}, here {ours})',
    remedy: {
      zh: '请保存该日志头，并告知领导小组办公室和司法局：存在两本日志',
      en: 'Keep that head and tell the leading-group office and the Justice Bureau: two logs exist',
    },
  },
  COSIGNATURE_FROM_THE_FUTURE: {
    zh: '{title} 的签名时间 {signedAt:moment} 晚于现在 {now:moment}',
    en: '{title} signed at {signedAt:moment}, which is later than now, {now:moment}',
    remedy: { zh: '请校准时钟后重新会签', en: 'Set the clock right and cosign again' },
  },
  COSIGNATURE_STALE: {
    zh: '{title} 于 {signedAt:moment} 对 {size:count} 条的会签已过时[，其最近一次为 {lastAt:moment}，{lastSize:count} 条]',
    en: 'What {title} signed at {signedAt:moment} over {size:count} entries is out of date[; its last was at {lastAt:moment} over {lastSize:count}]',
    remedy: { zh: '请取最新日志头重新会签', en: 'Fetch the newest head and cosign that' },
  },
} as const satisfies RefusalTable;
