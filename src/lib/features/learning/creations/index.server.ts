export { type ChildLine, listChildren } from './server/list-children.ts';
export { listCreations } from './server/read-creations.ts';
export { recordAgreement, withdrawAgreement } from './server/record-agreement.ts';
export {
	readCreationPicture,
	readShownPicture,
	type ShownCreation,
	listShownCreations
} from './server/shown-creations.ts';
export { addCreation, changeCreationPeople, removeCreation } from './server/write-creation.ts';
export { holds } from './server/holds.ts';
