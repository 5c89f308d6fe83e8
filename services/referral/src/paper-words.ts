/** The words before the number of each kind of paper: `<authority word><kind>〔year〕serial号`. */
export const LEAD_WORD = '长商线索';
export const REFERRAL_WORD = '长商移送';
export const PARTY_NOTICE_WORD = '长商告知';
export const CAMPAIGN_WORD = '长商专建';
export const SPECIAL_AREA_WORD = '长商重备';
export const BULLETIN_WORD = '长商抽查通报';
