export { redrawPhoto, type RedrawnPhoto } from './server/redraw-photo.ts';
export { receivePhoto } from './server/receive-photo.ts';
