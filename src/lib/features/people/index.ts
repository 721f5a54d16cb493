export { AGE_BANDS, type AgeBand, ageBand } from './domain/age-band.ts';
export { mayKeepName, RETENTION_YEARS } from './domain/retention.ts';
