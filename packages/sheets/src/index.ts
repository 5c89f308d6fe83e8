export { type Column, defineColumns, filledIn, type Values } from './column.ts';
export { type ErrorFileOptions, makeErrorFiles } from './error-file.ts';
export { type Finding } from './finding.ts';
export { type Source } from './hold-file.ts';
export { type Limits, usualLimits } from './limits.ts';
export { dryRun, readSheet, type Sheet, type SheetRow, type Verdict } from './read-sheet.ts';
export { neutralised } from './spelling.ts';
export { makeTemplate } from './template.ts';
export { type SheetFormat, type SheetRecord, writeSheet } from './write-sheet.ts';
