export { listNeighbours, type Neighbour } from './server/list-neighbours.ts';
export {
	declarePosture,
	type DeclaredPosture,
	listPostures,
	readPosture
} from './server/postures.ts';
export { type CharterWords, listCharterVersions, readCharter } from './server/read-charter.ts';
export { writeCharterWords } from './server/write-charter-words.ts';
export { holds } from './server/holds.ts';
