export { type Charter, CHARTER, offerFor } from './domain/charter.ts';
export { type CentreWords, writtenCharter } from './domain/written-charter.ts';
