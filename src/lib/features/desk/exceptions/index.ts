export { ExceptionForm } from './domain/exception-form.ts';
export { type Reason, REASONS } from './domain/reasons.ts';
