export { composeRooms, writeSupergraph } from './compose.ts';
export { digestOfOperation, RegisteredOperations } from './operations.ts';
export type { LimitFigures } from './request-limits.ts';
export { type GatewayOptions, type RunningGateway, startGateway } from './start-gateway.ts';
