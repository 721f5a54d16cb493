import { ALL, type Decision, forFollowers, kept, ownCentre } from './decision.ts';

const things = 'The things of a centre are lent and mended by its own team, desk included.';

/**
 * What was decided for the tables of projects. A guest without a grant sees none of them; what a
 * grant opens is walked in `guest-walk.db.test.ts`.
 */
export const PROJECT_DECISIONS: Record<string, Decision> = {
	projects: forFollowers('select, insert, update'),
	project_animators: forFollowers('select, insert, delete'),
	project_grants: forFollowers('select, insert', `A project was opened to a guest. ${kept}`),
	project_grant_endings: forFollowers('select, insert', `And closed to her. ${kept}`),
	project_visits: forFollowers('select, insert, update'),
	project_visit_undos: forFollowers('select, insert', `A visit was taken back. ${kept}`),
	repaired_devices: forFollowers('select, insert, update'),
	project_outcomes: forFollowers('select, insert, update'),
	project_photos: forFollowers('select, insert, delete', 'A consent may be taken back.'),
	creations: forFollowers(ALL, 'Who is on a picture may go, and her picture with her.'),
	machines: ownCentre('select, insert, update', things),
	machine_loans: ownCentre('select, insert, update', things),
	machine_returns: ownCentre('select, insert, update', things),
	machine_repairs: ownCentre('select, insert', things),
	machine_repair_ends: ownCentre('select, insert', things),
	machine_withdrawals: ownCentre('select, insert, delete', 'It serves no more, or again.'),
	after_course_answers: forFollowers(
		'select, insert, update',
		'What she does since is for those who follow her.'
	),
	renewal_answers: forFollowers(
		'select, insert, update',
		'Whether she goes on is for those who follow her.'
	)
};
