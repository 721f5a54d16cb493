export type { EnrolledKiosk } from './domain/kiosk.ts';
export { kioskWords } from './domain/kiosk-state.ts';
export { installAddress } from './domain/install-address.ts';
