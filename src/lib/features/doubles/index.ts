export { reasonWords } from './domain/likeness-words.ts';
