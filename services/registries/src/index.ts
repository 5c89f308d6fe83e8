export { room } from './room.ts';
export { type FillProgress, fillRegister, type RegisterWanted } from './generator/fill-register.ts';
export { madeUpSheet } from './generator/made-up-sheet.ts';
export type { Unit } from './generator/made-up-inspector.ts';
