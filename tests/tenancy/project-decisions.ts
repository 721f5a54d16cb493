import { type Decision, FOLLOWERS, kept, ownCentre } from './decision.ts';

const followed = 'What somebody makes of her own is for those who follow her, never for the desk.';
const forFollowers = (rights: string, reason = followed) =>
	ownCentre(rights, reason, {
		select: FOLLOWERS,
		insert: FOLLOWERS,
		update: FOLLOWERS,
		delete: FOLLOWERS
	});

/**
 * What was decided for the tables of projects. A guest without a grant sees none of them; what a
 * grant opens is walked in `guest-walk.db.test.ts`.
 */
export const PROJECT_DECISIONS: Record<string, Decision> = {
	projects: forFollowers('select, insert, update'),
	project_people: forFollowers('select, insert, update, delete'),
	project_animators: forFollowers('select, insert, delete'),
	project_grants: forFollowers('select, insert', `A project was opened to a guest. ${kept}`),
	project_grant_endings: forFollowers('select, insert', `And closed to her. ${kept}`),
	project_visits: forFollowers('select, insert, update'),
	project_visit_people: forFollowers('select, insert, update, delete'),
	project_visit_undos: forFollowers('select, insert', `A visit was taken back. ${kept}`),
	repaired_devices: forFollowers('select, insert, update'),
	project_outcomes: forFollowers('select, insert, update'),
	project_photos: forFollowers('select, insert, delete', 'A consent may be taken back.')
};
