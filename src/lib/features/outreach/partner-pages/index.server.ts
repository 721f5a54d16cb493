export { readPartnerPage } from './server/read-partner-page.ts';
