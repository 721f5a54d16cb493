export { readSiteNotice, type SiteNotice, writeSiteNotice } from './server/site-notice.ts';
export { holds } from './server/holds.ts';
