export { type PhotoRefusal, type PhotoWords, refusePhotoWords } from './domain/photo-words.ts';
