export { endVisit } from './server/end-visit.ts';
export { holds } from './server/holds.ts';
export { endsAsked } from './server/ends-asked.ts';
