export { AGE_BANDS, type AgeBand, ageBandIn, ageBandLabel } from './domain/age-bands.ts';
export { mayKeepName } from './domain/retention.ts';
