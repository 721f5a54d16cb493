export { findDoubles } from './server/find-doubles.ts';
