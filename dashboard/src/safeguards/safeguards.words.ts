import type { ResourceWords } from '../providers/words.ts';

export const safeguardsWords: ResourceWords = {
  name: { zh: '会签与托管', en: 'Cosigning and escrow' },
  fields: {
    reason: { zh: '理由', en: 'Reason' },
  },
  words: {
    lead: {
      zh: '抽取的每一步都写入公开日志。其他单位会签日志、托管密钥份额：既不能向不同的人出示两本日志，也不能以“服务器故障”为由不了了之。',
      en: 'Every step of a draw stands in the public log. Other bodies cosign it and hold shares of each draw’s secret: nobody can show two logs, or let a draw die of “the server is down”.',
    },
    cosigners: { zh: '会签单位', en: 'Cosigners' },
    cosigners_lead: {
      zh: '会签单位用自己的密钥，核对日志延续了其上次所见，再予签名。无需账号；命令见 npm run cosign-log。',
      en: 'A cosigner checks with its own key that the log continues what it saw last, and signs. It needs no account; the command is npm run cosign-log.',
    },
    cosigners_none: {
      zh: '尚无会签单位。建议请司法局、市场监管局或一家新闻单位会签。',
      en: 'Nobody cosigns yet. Ask the Justice Bureau, the market regulator or a newspaper.',
    },
    cosigner_title: { zh: '单位名称', en: 'Name of the body' },
    cosigner_key: { zh: '会签公钥（整行）', en: 'Its key (the whole line)' },
    key_hint: {
      zh: '由该单位运行 npm run cosign-log -- new-key 生成，形如“名称+编号+密钥”。请通过可靠途径核对。',
      en: 'Printed by npm run cosign-log -- new-key, as name+id+key. Make sure it comes from the body itself.',
    },
    register_explains: {
      zh: '登记后，其签名将被核对并公布在公开日志页上；登记和注销均记录在案。',
      en: 'From now on its signatures are verified and shown on the public log page. Registering and striking off are on record.',
    },
    remove_explains: {
      zh: '注销后不再接收或公布其会签；已会签的仍在案。',
      en: 'Its cosignatures are no longer taken or shown; those it made stay on record.',
    },
    added: { zh: '%{at} 由 %{name} 登记', en: 'Registered %{at} by %{name}' },
    removed: { zh: '%{at} 注销', en: 'Struck off %{at}' },
    last: { zh: '最近会签 %{at}，%{n} 条', en: 'Last cosigned %{at}, %{n} entries' },
    never: { zh: '尚未会签', en: 'Has not cosigned yet' },
    escrow: { zh: '密钥托管单位', en: 'Holders of shares' },
    escrow_lead: {
      zh: '每次冻结时，服务器密钥拆分并密封给操作人处室以外的托管单位；抽取停滞时，由它们提交份额完成。一个处室只持一份。',
      en: 'At each freeze the server’s secret is split and sealed to bodies outside the operator’s division; should a draw stall, they finish it. A division holds one share.',
    },
    rule_free: {
      zh: '%{n} 份即可还原；托管单位不足时仍可冻结，并在抽取页上注明。',
      en: '%{n} shares give a secret; with fewer holders a draw is frozen without escrow, and says so.',
    },
    rule_required: {
      zh: '%{n} 份即可还原；托管单位不足时不得冻结。',
      en: '%{n} shares give a secret; with fewer holders no draw is frozen.',
    },
    holders_too_few: {
      zh: '目前只有 %{n} 个单位登记了托管公钥，之后的抽取没有托管。',
      en: 'Only %{n} bodies hold an escrow key; later draws would have no escrow.',
    },
    holds: { zh: '持有', en: 'Holds' },
    rule_explains: {
      zh: '只影响以后的冻结。门限越高，串通越难，完成停滞的抽取也越难。',
      en: 'Counts for later freezes. A higher threshold makes collusion harder, and finishing a stalled draw harder too.',
    },
    threshold: { zh: '还原所需份数（2 至 20）', en: 'Shares needed (2 to 20)' },
    required: { zh: '托管单位不足时不得冻结', en: 'No freeze without enough holders' },
    retire_explains: {
      zh: '以后的抽取不再向该公钥密封份额；已冻结的抽取不受影响。',
      en: 'No further share is sealed to this key; draws already frozen are not affected.',
    },
    make_explains: {
      zh: '将在本设备生成密钥：密钥文件保存在本设备，系统只登记公钥。请把密钥文件存放在安全处，丢失后其份额不能打开。再次登记即更换。',
      en: 'A key is made on this device: its file is saved here, and only the public key is registered. Keep the file safe; without it the shares cannot be opened. Registering again exchanges the key.',
    },
    public_key: { zh: '已有公钥（可不填）', en: 'A public key you have (optional)' },
    public_key_malformed: {
      zh: '公钥须为 64 位，只含数字 0–9 和字母 a–f；填写的是 %{length} 位。请整行复制后重新粘贴，或留空由本设备生成。',
      en: 'A public key has 64 digits 0–9 and letters a–f; this one has %{length}. Copy the whole line and paste it again, or leave it empty to make one here.',
    },
    public_key_hint: {
      zh: '由 npm run finish-draw -- new-key 生成的 64 位数字；不填则在本设备生成。',
      en: 'The 64 digits npm run finish-draw -- new-key printed; left empty, one is made here.',
    },
    make_and_register: { zh: '生成并登记', en: 'Make and register' },
    register_given: { zh: '登记该公钥', en: 'Register this key' },
    log_keys: { zh: '日志密钥', en: 'Keys of the log' },
    log_keys_lead: {
      zh: '日志头以现用密钥签名。更换时由新旧密钥共同签署交接书并永久公布，旧密钥随即销毁。',
      en: 'Heads are signed with the key in use. A change is attested by both keys in a note published for good, and the old secret is destroyed.',
    },
    change_explains: {
      zh: '将生成新密钥，旧密钥签署交接书后销毁，不能恢复。理由将永久公开。',
      en: 'A new key is made; the old one signs the handover and is destroyed for good. The reason is published for good.',
    },
    key_is: { zh: '自 %{from} 起使用', en: 'Since %{from}' },
    key_was: { zh: '%{from} 至 %{until}', en: '%{from} until %{until}' },
    in_use: { zh: '现用', en: 'In use' },
  },
};
