export { receivePhoto } from './server/receive-photo.ts';
