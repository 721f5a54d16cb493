export { noteRefused } from './server/note-refused.ts';
export { type RefusedCount } from './server/count-refused.ts';
export { holds } from './server/holds.ts';
