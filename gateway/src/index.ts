export { composeRooms, writeSupergraph } from './compose.ts';
export { digestOfOperation, RegisteredOperations } from './operations.ts';
export { type GatewayOptions, type RunningGateway, startGateway } from './start-gateway.ts';
