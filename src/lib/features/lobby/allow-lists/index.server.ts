export { isAccord, openSite, releasePages } from './server/allow-at-kiosk.ts';
export { deskCodeSince, giveDeskCode, readDeskCode } from './server/desk-code.ts';
export { holds } from './server/holds.ts';
export { makeAllowList } from './server/make-allow-list.ts';
export { publicKey, signatureOf } from './server/signing.ts';
