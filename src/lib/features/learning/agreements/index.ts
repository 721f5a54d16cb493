export { AgreementForm } from './domain/agreement-form.ts';
