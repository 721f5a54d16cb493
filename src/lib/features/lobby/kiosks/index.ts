export type { EnrolledKiosk } from './domain/kiosk.ts';
