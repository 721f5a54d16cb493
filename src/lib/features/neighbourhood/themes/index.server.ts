export { holds } from './server/holds.ts';
