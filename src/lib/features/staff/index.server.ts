export { addMembership } from './server/add-membership.ts';
export { addStaffMember } from './server/add-staff-member.ts';
export { type Asking, asViewer, beforehand } from './server/as-viewer.ts';
export { actingAs } from './server/acting-as.ts';
export { findViewer, type Viewer } from './server/find-viewer.ts';
export { type DemoEntry, listDemoEntries } from './server/list-demo-entries.ts';
export { endMembership } from './server/end-membership.ts';
export { ENTRY_LINK_MINUTES, openEntryLink, sealEntryLink } from './server/entry-links.ts';
export { findMembership } from './server/find-membership.ts';
