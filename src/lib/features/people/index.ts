export { AGE_BANDS, type AgeBand, ageBandIn, ageBandLabel } from './domain/age-bands.ts';
export { mayKeepName, RETENTION_YEARS } from './domain/retention.ts';
