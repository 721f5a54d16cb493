export { asGuest } from './server/as-guest.ts';
export { changeProject } from './server/change-project.ts';
export { endGrant, grantProject, openGrants } from './server/grants.ts';
export { listGuestProjects, showGuestProject } from './server/guest-projects.ts';
export { listProjects, type ProjectLine, projectsOf } from './server/list-projects.ts';
export { noteVisit, undoProjectVisit } from './server/note-visit.ts';
export { openProject } from './server/open-project.ts';
export { setProjectAnimators } from './server/project-animators.ts';
export { addToProject, takeOffProject } from './server/project-people.ts';
export { type ProjectVisit } from './server/read-visits.ts';
export {
	addProjectPhoto,
	listProjectPhotos,
	readProjectPhoto,
	removeProjectPhoto
} from './server/project-photos.ts';
export { recordOutcome } from './server/record-outcome.ts';
export { showProject } from './server/show-project.ts';
export { holds } from './server/holds.ts';
