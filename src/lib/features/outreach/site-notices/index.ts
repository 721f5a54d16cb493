export { AUDIT, conformity, CONFORMITY_WORDS } from './domain/accessibility-audit.ts';
export { NoticeForm } from './domain/notice-form.ts';
