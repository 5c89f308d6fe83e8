/**
 * The one way this package says "no": a reason somebody at a terminal can act on, in both languages, on one line and without a
 * stack trace. Anything else that is thrown is a fault of ours and keeps its stack.
 */
export class CannotStart extends Error {
  override readonly name = 'CannotStart';
  readonly reason: Reason;

  constructor(reason: Reason, facts: Record<string, string | number> = {}) {
    super(sentence(reason, facts));
    this.reason = reason;
  }
}

export type Reason = keyof typeof sentences;

/** The reason behind an error of the file system, or null when it is not one the operator can do something about. */
export function fileSystemReason(error: unknown, path: string): CannotStart | null {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOSPC' || code === 'EDQUOT') return new CannotStart('DISK_FULL', { path });
  if (['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'ENOENT', 'EEXIST', 'ENAMETOOLONG', 'ELOOP'].includes(code))
    return new CannotStart('FOLDER_UNUSABLE', { path, code });
  return null;
}

const sentences = {
  WRONG_ENVIRONMENT: [
    '环境变量 {name} 的值有误：{zh}（当前为 {value}）',
    'environment variable {name} is wrong: {en} (it is {value})',
  ],
  WRONG_ARGUMENT: ['不认识的参数 {argument}；可用：{known}', 'unknown argument {argument}; known: {known}'],
  PORT_TAKEN: [
    '端口 {port} 已被占用；请用 PORT=… 另选一个',
    'port {port} is already in use; choose another with PORT=…',
  ],
  DISK_FULL: ['磁盘已满，无法写入 {path}', 'the disk is full, {path} cannot be written'],
  FOLDER_UNUSABLE: [
    '文件夹 {path} 无法使用（{code}）；请用 SUNLOT_DATA=… 指定一个可写的文件夹',
    'the folder {path} cannot be used ({code}); name a writable one with SUNLOT_DATA=…',
  ],
  FOLDER_NOT_ENTERABLE: [
    '数据库不以 root 身份运行，而普通用户无法进入 {path}；请用 SUNLOT_DATA=… 指定其他文件夹',
    'the database does not run as root and an ordinary user cannot enter {path}; name another folder with SUNLOT_DATA=…',
  ],
  ALREADY_RUNNING: [
    '{path} 中的系统已在运行；请先停止它，或用 SUNLOT_DATA=… 另选数据文件夹',
    'the system in {path} is already running; stop it first, or choose another data folder with SUNLOT_DATA=…',
  ],
  NO_BINARIES: [
    '没有适用于 {platform} 的内置 PostgreSQL；请用 DATABASE_URL=… 指向一个 PostgreSQL 18 服务器',
    'there is no built-in PostgreSQL for {platform}; point DATABASE_URL=… to a PostgreSQL 18 server',
  ],
  BINARIES_DO_NOT_RUN: ['内置 PostgreSQL 无法运行：{detail}', 'the built-in PostgreSQL does not run: {detail}'],
  POSTGRES_DID_NOT_START: [
    '数据库没有启动：{detail}（详见 {log}）',
    'the database did not start: {detail} (see {log})',
  ],
  WRONG_PASSWORD: [
    '{path} 中的密钥文件与数据库不符；请恢复原来的 house.key',
    'the key file in {path} does not belong to this database; put the original house.key back',
  ],
  DATABASE_UNREACHABLE: ['无法连接数据库 {url}：{detail}', 'the database {url} cannot be reached: {detail}'],
  DATABASE_TOO_OLD: [
    '数据库版本为 {version}，需要 PostgreSQL 18 或更高',
    'the database is version {version}, PostgreSQL 18 or newer is needed',
  ],
  DATABASE_RIGHTS: ['DATABASE_URL 的账户权限不足：{detail}', 'the account in DATABASE_URL lacks a right: {detail}'],
  UNSAFE_DATABASE: [
    '数据库设置 {setting} = {value} 会在断电时丢失已确认的数据；请改为 on',
    'the database setting {setting} = {value} loses confirmed data in a power cut; set it to on',
  ],
  REDIS_UNREACHABLE: ['无法连接 Redis {url}：{detail}', 'Redis {url} cannot be reached: {detail}'],
  DASHBOARD_MISSING: ['工作台尚未构建；请运行 npm run build', 'the dashboard has not been built; run npm run build'],
  NOT_READY: ['{url} 一分钟内没有就绪', '{url} did not become ready within a minute'],
  HOUSE_IN_USE: [
    '{path} 中已有数据；加 --fresh 则全部清除后重新开始',
    '{path} already holds data; --fresh forgets all of it and begins anew',
  ],
  NOTHING_TO_BACK_UP: ['{path} 中还没有数据', 'there is no data in {path} yet'],
  NOT_A_BACKUP: ['{file} 不是本系统的备份', '{file} is not a backup of this system'],
  BACKUP_OF_ANOTHER_POSTGRES: [
    '{file} 备份自 PostgreSQL {theirs}，这里是 {ours}',
    '{file} was made with PostgreSQL {theirs}, this is {ours}',
  ],
  DATA_IN_THE_WAY: [
    '{path} 中已有数据；恢复前请移走它，或加 --replace',
    '{path} already holds data; move it away before restoring, or add --replace',
  ],
  FILE_IN_THE_WAY: ['文件 {file} 已存在', 'the file {file} already exists'],
  FILE_NOT_NAMED: ['请指定文件：{example}', 'name a file: {example}'],
  EXTERNAL_DATABASE: [
    '使用 DATABASE_URL 时，请用该服务器自己的备份工具',
    'with DATABASE_URL set, use the backup tools of that server',
  ],
  TAR_FAILED: ['tar 失败：{detail}', 'tar failed: {detail}'],
} as const satisfies Record<string, readonly [zh: string, en: string]>;

function sentence(reason: Reason, facts: Record<string, string | number>): string {
  const filled = sentences[reason].map((words) =>
    words.replaceAll(/\{(\w+)\}/g, (_, name: string) => oneLine(String(facts[name] ?? ''))),
  );
  return `无法继续：${filled[0]}。 Cannot go on: ${filled[1]}.`;
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
