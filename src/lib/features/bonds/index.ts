export { BOND_CONSENT } from './domain/consent-text.ts';
export { CODE_DAYS } from './domain/link-code.ts';
