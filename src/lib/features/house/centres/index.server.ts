export { readDemo, recordDemo } from './server/demo-loading.ts';
export { addCentre, type CentreRefusal, type NewCentre } from './server/add-centre.ts';
export {
	type Centre,
	centreNames,
	findCentre,
	listCentres,
	networkZone
} from './server/find-centres.ts';
export { holds } from './server/holds.ts';
