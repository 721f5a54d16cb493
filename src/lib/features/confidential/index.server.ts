export { noteRefused } from './server/note-refused.ts';
export { type RefusedCount, countRefused } from './server/count-refused.ts';
