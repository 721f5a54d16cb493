export { adultsOf, headOf, type Household } from './domain/household.ts';
