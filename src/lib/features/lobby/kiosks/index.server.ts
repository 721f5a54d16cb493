export { asKiosk } from './server/as-kiosk.ts';
export { digestOf, findKiosk } from './server/find-kiosk.ts';
export { holds } from './server/holds.ts';
