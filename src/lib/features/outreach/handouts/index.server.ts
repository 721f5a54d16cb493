export {
	findAnnounced,
	listAnnounced,
	readDropInsOf,
	readProgramme
} from './server/read-announced.ts';
export { readHandoutCentre } from './server/read-handout-centre.ts';
