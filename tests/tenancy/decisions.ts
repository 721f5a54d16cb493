import { HOLDS } from '#lib/holds.server.ts';
import { tablesOfPeople } from '#lib/platform/database/holds.ts';
import {
	decidedByDefault,
	type Decision,
	type Deed,
	DEEDS,
	actsForACentre,
	ownCentre,
	network,
	everybody,
	isStranger,
	operator,
	knowsEverybody,
	colleague,
	DIRECTION,
	hersHere,
	runsNetwork,
	invites,
	ALL,
	FOLLOWERS,
	register,
	door,
	kept
} from './decision.ts';
import { DESK_DECISIONS } from './desk-decisions.ts';
import { CONTRIBUTION_DECISIONS } from './contribution-decisions.ts';
import { GUIDE_DECISIONS } from './guide-decisions.ts';
import { LESSON_DECISIONS } from './lesson-decisions.ts';
import { LOBBY_DECISIONS } from './lobby-decisions.ts';
import { NEIGHBOURHOOD_DECISIONS } from './neighbourhood-decisions.ts';
import { OUTREACH_DECISIONS } from './outreach-decisions.ts';
import { REMINDER_DECISIONS } from './reminder-decisions.ts';

/** What the door's own role may do: its tables, and just what letting somebody in asks. */
export const DOOR_RIGHTS: Record<string, readonly Deed[]> = {
	...Object.fromEntries(
		[
			'key_devices',
			'key_device_people',
			'key_holders',
			'key_accounts',
			'key_sign_ins',
			'key_verifications',
			'key_second_factors',
			'key_passkeys',
			'key_attempts',
			'key_desks',
			'key_pins',
			'key_entry_uses'
		].map((table) => [table, DEEDS])
	),
	kept_forms: ['select', 'insert', 'delete'],
	kept_texts: ['delete'],
	'kept_texts.recorded_at': ['select'],
	invitations: ['select', 'update'],
	second_proof_delays: ['select'],
	staff_members: ['select', 'insert'],
	memberships: ['select', 'insert'],
	centres: ['select'],
	demo_loadings: ['select'],
	journal: ['insert']
};

/** The desk reads who came and who left. */
const NOT_THE_DESK = { insert: FOLLOWERS, update: FOLLOWERS, delete: FOLLOWERS };

/** What was decided for every table; the walk compares it with what PostgreSQL really allows. */
export const DECISIONS: Record<string, Decision> = {
	...Object.fromEntries(
		[...tablesOfPeople(HOLDS)].map(([table, said]) => [table, decidedByDefault(table, said)])
	),
	centres: network('A centre’s name is public in its network; the operator renames.', {
		select: everybody,
		insert: runsNetwork,
		update: operator
	}),
	staff_members: network('One knows one’s colleagues; a sign-in must find out who somebody is.', {
		select: (actor, whose) => colleague(actor, whose) || runsNetwork(actor),
		insert: operator
	}),
	memberships: network('A role is read in its centre, given by the door, ended by who invites.', {
		select: (actor, whose) => colleague(actor, whose) || runsNetwork(actor),
		insert: operator,
		update: invites
	}),
	invitations: network('A direction invites in her centre, the administration anywhere.', {
		select: invites,
		insert: invites,
		update: invites
	}),
	key_devices: network(door, {}),
	key_device_people: network(door, {}),
	key_holders: network(door, {}),
	key_accounts: network(door, {}),
	key_sign_ins: network(door, {}),
	key_verifications: network(door, {}),
	key_second_factors: network(door, {}),
	key_passkeys: network(door, {}),
	key_attempts: network(door, {}),
	key_desks: network(door, {}),
	key_pins: network(door, {}),
	key_entry_uses: network(door, {}),
	second_proof_delays: ownCentre(
		'select, insert',
		'The direction of a centre leaves some days there, and nobody takes them back.',
		{ select: DIRECTION, insert: DIRECTION }
	),
	kept_forms: network('What she sent too late is hers alone, behind the door.', {}),
	kept_texts: network('What somebody is typing is hers alone, in her centre.', {
		select: hersHere,
		insert: hersHere,
		update: hersHere,
		delete: hersHere
	}),
	demo_loadings: network('Every screen must know whether the people it shows are invented.', {
		select: everybody,
		insert: operator
	}),
	backups: network('Every team may know the age of the last backup; the operator makes them.', {
		select: (actor) => !isStranger(actor),
		insert: operator,
		update: operator
	}),
	handled_posts: network('Who sent a form is known to her alone; the operator forgets old ones.', {
		select: (actor, whose) => operator(actor) || hersHere(actor, whose),
		insert: hersHere,
		update: hersHere,
		delete: operator
	}),
	journal: network('Append-only: read in its centre, added by whoever acts, never changed.', {
		select: (actor, whose) => operator(actor) || (whose === 'own' && actsForACentre(actor)),
		insert: (actor, whose) => operator(actor) || (whose === 'own' && actsForACentre(actor))
	}),
	mails: network('Whoever acts may write to somebody; only the job that sends reads and erases.', {
		select: operator,
		insert: (actor, whose) =>
			knowsEverybody(actor) ||
			actor === 'administration' ||
			(whose === 'own' && actsForACentre(actor)),
		update: operator,
		delete: operator
	}),
	...DESK_DECISIONS,
	centre_objectives: ownCentre(ALL, register),
	programmes: ownCentre(ALL, register),
	programme_aliases: ownCentre(ALL, register),
	programme_objectives: ownCentre(ALL, register),
	cycles: ownCentre(ALL, register),
	cycle_cancellations: ownCentre(ALL, register),
	workshop_groups: ownCentre(ALL, register),
	seances: ownCentre(ALL, register),
	seance_cancellations: ownCentre(ALL, register),
	seance_closings: ownCentre(
		'select, insert',
		`Who closed a sheet, and when. ${kept}`,
		NOT_THE_DESK
	),
	group_animators: ownCentre('select, insert, delete', register),
	seance_animators: ownCentre('select, insert, delete', register),
	school_zone_choices: ownCentre('select, insert', `Whose holidays a centre follows. ${kept}`),
	closures: ownCentre('select, insert', `When a centre is closed. ${kept}`),
	closure_withdrawals: ownCentre('select, insert', `And when it is not after all. ${kept}`),
	calendar_links: ownCentre('select, insert', `An address was given. ${kept}`),
	calendar_link_revocations: ownCentre('select, insert', `It opens nothing any more. ${kept}`),
	rooms: ownCentre('select, insert, update', 'A centre knows its own rooms.'),
	room_withdrawals: ownCentre('select, insert, delete', 'And which ones it uses no more.'),
	seance_moves: ownCentre('select, insert', `Where a séance was, and went. ${kept}`),
	seance_tellings: ownCentre('select, insert, delete', 'Who was told, and by whom.'),
	seance_restorations: ownCentre('select, insert', `It takes place after all. ${kept}`),
	programme_content_lists: ownCentre('select, insert', `What a centre teaches. ${kept}`),
	...LOBBY_DECISIONS,
	...NEIGHBOURHOOD_DECISIONS,
	...CONTRIBUTION_DECISIONS,
	...{ ...GUIDE_DECISIONS, ...LESSON_DECISIONS, ...REMINDER_DECISIONS, ...OUTREACH_DECISIONS },
	seance_contents: ownCentre('select, insert', `What was done that day. ${kept}`),
	group_rooms: ownCentre(ALL, register),
	seance_rooms: ownCentre(ALL, register),
	bookings: ownCentre('select, insert, delete', 'What is taken when follows what a centre plans.'),
	departures: ownCentre(ALL, register, NOT_THE_DESK),
	attendances: ownCentre(ALL, register, NOT_THE_DESK),
	imports: ownCentre('select, insert', `An import happened. ${kept}`),
	import_files: ownCentre('select, insert', `These files were read. ${kept}`),
	import_groups: ownCentre('select, insert', `What these files had of a group. ${kept}`),
	import_undos: ownCentre('select, insert', `An import was undone. ${kept}`),
	import_writes: ownCentre(ALL, `What an undo must put back, until a name comes to its end.`),
	import_layouts: ownCentre(ALL, 'How a centre keeps its registers concerns it alone.'),
	import_drafts: ownCentre(ALL, 'Files dropped: for the colleague who dropped them alone.'),
	observations: ownCentre(ALL, 'What the direction kept about somebody stays in the centre.'),
	person_traces: ownCentre('select, insert, delete', 'A digest is destroyed, never rewritten.'),
	fiche_versions: ownCentre('select, insert', `A text has versions. ${kept}`),
	fiche_photos: ownCentre('select, insert, delete', 'A consent may be taken back.'),
	typed_figures: ownCentre('select, insert', `A figure the team typed. ${kept}`),
	figure_choices: ownCentre('select, insert', `The direction chose a figure. ${kept}`, {
		insert: DIRECTION
	}),
	year_closings: ownCentre('select, insert', `The direction closed a year. ${kept}`, {
		insert: DIRECTION
	})
};
