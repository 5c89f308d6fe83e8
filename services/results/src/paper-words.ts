/** The words before the number of each kind of paper: `<authority word><kind>〔year〕serial号`. */
export const NOTICE_WORD = '长商检告';
export const RECORD_WORD = '长商检登';
export const PUBLICATION_WORD = '长商检公';
export const CAMERA_LOAN_WORD = '长商记借';
export const PLATFORM_EXPORT_WORD = '长商录报';
