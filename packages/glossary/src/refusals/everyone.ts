import type { RefusalTable } from '../refusal.ts';

/** What any door may say: the gateway, a room's frame, the lifecycle table. */
export const everyoneRefusals = {
  INTERNAL_FAULT: {
    zh: '系统发生意外错误，本次操作未生效（编号 {incident}）',
    en: 'Something unexpected happened and nothing was changed (number {incident})',
    remedy: {
      zh: '请稍后重试；如仍出现，请将编号告知管理员',
      en: 'Try again later; if it happens again, give the number to the administrator',
    },
  },
  NOT_SIGNED_IN: {
    zh: '您尚未登录',
    en: 'You are not signed in',
    remedy: { zh: '请登录后再试', en: 'Sign in and try again' },
  },
  SESSION_EXPIRED: {
    zh: '登录已失效（闲置 30 分钟或满 8 小时）',
    en: 'Your session has ended (30 minutes idle or 8 hours in all)',
    remedy: { zh: '请重新登录', en: 'Sign in again' },
  },
  FORBIDDEN: {
    zh: '您无权办理“{verb:verb}”，须由 {needs:Role} 办理',
    en: 'You may not do “{verb:verb}”; it takes {needs:Role}',
    remedy: {
      zh: '请转交有权的角色办理，或联系管理员调整角色',
      en: 'Hand it to somebody with that role, or ask the administrator for it',
    },
  },
  NOT_FOUND: {
    zh: '找不到该{type:thing}，或您无权查看（{id}）',
    en: 'There is no such {type:thing}, or you may not see it ({id})',
    remedy: { zh: '请返回列表刷新后重选', en: 'Go back to the list, refresh and choose again' },
  },
  INPUT_INVALID: {
    zh: '填写有误[：{fields:problems}]',
    en: 'The input is not valid[: {fields:problems}]',
    remedy: { zh: '请更正后重新提交', en: 'Correct it and submit again' },
  },
  CONFLICT: {
    zh: '该记录已被他人修改或已存在',
    en: 'Somebody else has changed this record, or it already exists',
    remedy: { zh: '请刷新后核对，再行提交', en: 'Refresh, compare and submit again' },
  },
  IDEMPOTENCY_MISMATCH: {
    zh: '同一幂等键已用于另一份内容不同的请求',
    en: 'This idempotency key was already used for a different request',
    remedy: { zh: '请使用新的幂等键提交', en: 'Submit with a new idempotency key' },
  },
  BODY_TOO_LARGE: {
    zh: '提交内容超过上限（{limit:size}）',
    en: 'The request is larger than {limit:size}',
    remedy: { zh: '请拆分后分次提交', en: 'Split it and submit in parts' },
  },
  OPERATION_NOT_REGISTERED: {
    zh: '该操作未登记，网关不予执行',
    en: 'This operation is not registered, so the gateway does not run it',
    remedy: {
      zh: '请使用已登记的操作，或由管理员登记',
      en: 'Use a registered operation, or have the administrator register it',
    },
  },
  QUERY_TOO_COSTLY: {
    zh: '查询代价为 {cost:count}，超过上限 {limit:count}',
    en: 'The query costs {cost:count}, more than the limit of {limit:count}',
    remedy: { zh: '请减少层级、字段或每页条数', en: 'Ask for fewer levels, fields or rows' },
  },
  QUERY_INVALID: {
    zh: '查询语句不合规范：{reason}',
    en: 'The query is not valid: {reason}',
    remedy: { zh: '请对照接口说明更正', en: 'Correct it against the schema' },
  },
  TOO_MANY_REQUESTS: {
    zh: '请求过于频繁，请在 {retryAfter:count} 秒后重试',
    en: 'Too many requests; try again in {retryAfter:count} seconds',
    remedy: {
      zh: '请稍候再试；如众人共用一个网络地址，请联系管理员调高上限',
      en: 'Wait a moment; if many people share one address, ask the administrator for a higher limit',
    },
  },
  PAGE_TOO_LONG: {
    zh: '每页请求 {asked:count} 条，超过上限 {limit:count} 条',
    en: 'A page of {asked:count} rows was asked for; the limit is {limit:count}',
    remedy: { zh: '请分页读取', en: 'Read it in pages' },
  },
  CURSOR_INVALID: {
    zh: '翻页位置已失效',
    en: 'The page position is no longer valid',
    remedy: { zh: '请从第一页重新读取', en: 'Start again from the first page' },
  },
  RANGE_INVALID: {
    zh: '起始 {from:day} 晚于截止 {to:day}',
    en: 'The start {from:day} lies after the end {to:day}',
    remedy: { zh: '请更正起止日期', en: 'Correct the range' },
  },
  REASON_MISSING: {
    zh: '办理“{step:verb}”必须填写理由',
    en: '“{step:verb}” needs a reason',
    remedy: { zh: '请填写理由后重新提交', en: 'Give the reason and submit again' },
  },
  LIFECYCLE_STEP_REFUSED: {
    zh: '当前状态为“{state:state}”，不能办理“{step:verb}”；现在可以办理：{possible:verb}',
    en: 'In state “{state:state}” the step “{step:verb}” is not possible; possible now: {possible:verb}',
    remedy: {
      zh: '请先完成前一步骤，或刷新页面查看最新状态',
      en: 'Finish the step before it, or refresh to see the present state',
    },
  },
  FOUR_EYES: {
    zh: '同一人或同一处室不得既办理又审核[：{actor} 已办理“{step:verb}”]',
    en: 'The same person or division may not act on both sides[: {actor} already did “{step:verb}”]',
    remedy: { zh: '请由另一处室的另一人办理', en: 'Have another person, from another division, do it' },
  },
  APPROVAL_CONTENT_CHANGED: {
    zh: '审核时看到的内容已被修改，审核不能生效',
    en: 'The content was changed after it was shown for approval, so the approval does not count',
    remedy: { zh: '请刷新后重新审核', en: 'Refresh and review it again' },
  },
  FILE_MISSING: {
    zh: '文件不存在或已失效（{digest}）',
    en: 'The file does not exist or is no longer available ({digest})',
    remedy: { zh: '请重新上传', en: 'Upload it again' },
  },
  FILE_TOO_LARGE: {
    zh: '文件 {size:size}，超过上限 {limit:size}',
    en: 'The file has {size:size}, more than the limit of {limit:size}',
    remedy: { zh: '请压缩或拆分后上传', en: 'Compress or split it and upload again' },
  },
  FILE_KIND_REFUSED: {
    zh: '文件内容不是可接受的类型；可接受：{accepted}',
    en: 'By its content the file is of no kind that is accepted; accepted are {accepted}',
    remedy: { zh: '请另存为可接受的格式后上传', en: 'Save it in an accepted format and upload again' },
  },
  SHEET_REFUSED: {
    zh: '导入文件有 {findings:count} 处错误，全部未导入',
    en: 'The file has {findings:count} findings; nothing was imported',
    remedy: { zh: '请下载错误清单，更正后重新导入', en: 'Download the error file, correct it and import again' },
  },
  ROOM_UNAVAILABLE: {
    zh: '系统的一个部分[（{room:room}）]暂时无法访问',
    en: 'A part of the system[ ({room:room})] does not answer at the moment',
    remedy: { zh: '请稍后重试', en: 'Try again in a moment' },
  },
  DISK_FULL: {
    zh: '服务器磁盘已满，本次操作未生效，已有数据不受影响',
    en: 'The disk of the server is full; nothing was changed, and what is stored is safe',
    remedy: { zh: '请通知管理员腾出空间，之后重试', en: 'Tell the administrator to make room, then try again' },
  },
  READ_ONLY: {
    zh: '系统处于只读状态（{reason}），本次操作未生效',
    en: 'The system is read-only ({reason}); nothing was changed',
    remedy: { zh: '请等待管理员恢复', en: 'Wait until the administrator has restored it' },
  },
  REQUEST_UNSIGNED: {
    zh: '请求未经网关签名，不予受理',
    en: 'The request does not carry the gateway’s signature',
    remedy: { zh: '请通过网关访问', en: 'Go through the gateway' },
  },
} as const satisfies RefusalTable;
