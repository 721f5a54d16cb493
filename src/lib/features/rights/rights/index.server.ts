export {
	type Certificate,
	findCertificate,
	listCertificates,
	recordCertificate
} from './server/certificates.ts';
export { eraseOnRequest } from './server/erase-on-request.ts';
export { erasePeople, type Erasing, holdRecords, summed } from './server/erase-people.ts';
export { foreseeErasure } from './server/foresee-erasure.ts';
export { gatherRecord } from './server/gather-record.ts';
export { holds } from './server/holds.ts';
export { yearsClosedFor } from './server/years-of-people.ts';
