export { findConfidential } from './domain/find-confidential.ts';
export { maskConfidential } from './domain/mask-confidential.ts';
