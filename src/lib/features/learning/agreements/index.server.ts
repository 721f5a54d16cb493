export {
	type Agreement,
	endAgreement,
	listAgreements,
	resumeAgreement,
	saveAgreement
} from './server/agreements.ts';
export { countWalkIn, readWalkIns, undoWalkIn } from './server/walk-ins.ts';
export { holds } from './server/holds.ts';
