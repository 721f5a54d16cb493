import {
	ALL,
	type Decision,
	desk,
	DIRECTION,
	everybody,
	FOLLOWERS,
	forFollowers,
	her,
	hersHere,
	kept,
	network,
	operator,
	ownCentre,
	register
} from './decision.ts';
import { PLACE_DECISIONS } from './place-decisions.ts';
import { PROJECT_DECISIONS } from './project-decisions.ts';
import { SATISFACTION_DECISIONS } from './satisfaction-decisions.ts';
import { TERRITORY_DECISIONS } from './territory-decisions.ts';

/** Nobody removes what the desk wrote; what a notebook's import wrote goes when it is undone. */
const takenBackWithItsImport = network(desk, {
	select: hersHere,
	insert: hersHere,
	update: hersHere,
	delete: () => false
});

const ofTheBank = (what: string) =>
	ownCentre('select, insert', `${what}. ${kept}`, {
		select: FOLLOWERS,
		insert: ['animateur', 'direction', 'operator']
	});

/** What was decided for the tables of the desk, of residents, of partners and of rights. */
export const DESK_DECISIONS: Record<string, Decision> = {
	phone_absences: ownCentre('select, insert, delete', her),
	person_note_undos: ownCentre('select, insert', `A note was taken back. ${kept}`, {
		select: FOLLOWERS,
		// Or whoever wrote the note: nobody signed those of the walk.
		insert: DIRECTION
	}),
	placements: forFollowers('select, insert, update'),
	placement_situations: forFollowers(ALL),
	placement_readings: forFollowers(ALL),
	placement_answers: forFollowers(ALL),
	told_levels: forFollowers('select, insert, update'),
	programme_weights: ownCentre('select, insert', `What a course gives weight to. ${kept}`),
	non_user_types: forFollowers('select, insert, delete'),
	item_retirements: ofTheBank('A centre sets a question aside for itself'),
	item_returns: ofTheBank('And asks it again'),
	bank_calibrations: network('Figures of questions, of nobody: all are asked with the same.', {
		select: everybody,
		insert: operator
	}),
	bank_calibration_answers: network('The coordination accepts or refuses, for everybody.', {
		select: everybody,
		insert: (actor) => actor === 'coordination' || operator(actor)
	}),
	letter_models: ownCentre('select, insert', `How a centre writes. ${kept}`),
	letter_runs: ownCentre('select, insert', `Letters printed together. ${kept}`),
	letter_run_people: ownCentre('select, insert, update', 'Whom a centre writes to.'),
	convocations: ownCentre(ALL, 'Who was told when to come first, and how.'),
	letter_run_postings: ownCentre('select, insert', `They were posted. ${kept}`),
	letter_run_cancellations: ownCentre('select, insert', `Or not, in the end. ${kept}`),
	person_search_terms: ownCentre('select, insert, delete', her),
	partners: ownCentre('select, insert, update', 'Each centre knows its own partners.'),
	partner_aliases: ownCentre('select, insert, delete', 'How its own people name them.'),
	partner_removals: ownCentre('select, insert, delete', 'No longer proposed, or again.'),
	charter_words: ownCentre('select, insert', `The centre’s own words. ${kept}`),
	exceptions: ownCentre(
		'select, insert, update',
		'Whoever answers may note one; the direction alone reads it, and its words are erased.',
		{ select: DIRECTION, update: DIRECTION }
	),
	requests: takenBackWithItsImport,
	request_answers: takenBackWithItsImport,
	request_answer_endings: ownCentre('select, insert, delete', desk),
	pre_list_entries: ownCentre('select, insert, update', 'She waits for a programme.'),
	pre_list_withdrawals: ownCentre(ALL, 'She no longer does, or again.'),
	drop_in_slots: ownCentre('select, insert, update', desk),
	drop_in_rooms: ownCentre(ALL, 'A slot takes its room, or another, or none.'),
	drop_in_animators: ownCentre(ALL, 'And who keeps it, until somebody else does.'),
	drop_in_cancellations: ownCentre('select, insert, delete', desk),
	drop_in_visits: ownCentre('select, insert, update', desk),
	drop_in_arrivals: ownCentre('select, insert, delete', desk),
	drop_in_leavings: ownCentre('select, insert, delete', desk),
	referrals: ownCentre('select, insert, update', desk),
	referral_answers: ownCentre(
		'select, insert, update',
		'What the other side said; a reason and an appointment are erased.'
	),
	partner_link_mailings: network(
		`Which mail carries a link; its end is told by the outbox. ${kept}`,
		{
			select: (actor, whose) => operator(actor) || hersHere(actor, whose),
			insert: hersHere
		}
	),
	partner_link_mail_ends: network('A mail left or did not: the outbox alone says so.', {
		select: hersHere,
		insert: operator
	}),
	information_meetings: ownCentre(
		'select, insert, update',
		'Where a course is told; held by locks.'
	),
	meeting_changes: ownCentre('select, insert', `A meeting was elsewhere before. ${kept}`),
	information_meeting_cancellations: ownCentre(
		'select, insert, delete',
		'Cancelled, or held again.'
	),
	onward_steps: ownCentre(
		'select, insert, update',
		'Where she goes; moved when records are united.'
	),
	households: forFollowers(ALL, 'Who goes with whom is for those who follow them.'),
	procedure_readings: forFollowers('select, insert', `A page was read again. ${kept}`),
	course_exits: forFollowers('select, insert, update'),
	absence_calls: forFollowers('select, insert, update', `Why she does not come. ${kept}`),
	...PLACE_DECISIONS,
	...PROJECT_DECISIONS,
	...SATISFACTION_DECISIONS,
	...TERRITORY_DECISIONS,
	animator_profiles: ownCentre('select, insert', `The direction says how each leads. ${kept}`, {
		insert: DIRECTION
	}),
	group_offers: ownCentre('select, insert', `A slot was offered. ${kept}`),
	group_offer_animators: ownCentre('select, insert', `And who could lead it. ${kept}`),
	group_offer_withdrawals: ownCentre('select, insert', `It is offered no more. ${kept}`),
	group_wishes: ownCentre('select, insert, delete', 'What she needs goes when her name does.'),
	group_drafts: ownCentre('select, insert', `A proposal is worked on. ${kept}`),
	group_draft_abandonments: ownCentre('select, insert', `It was left aside. ${kept}`),
	group_proposals: forFollowers(ALL, 'It is sought, stopped, taken or left.'),
	group_signatures: ownCentre('select, insert', `Its animator signed it. ${kept}`),
	signed_groups: ownCentre('select, insert', `The slot that a signed group took. ${kept}`),
	announced_absences: ownCentre('select, insert, delete', register),
	refused_secrets: ownCentre('select, insert', `How many were refused, never which. ${kept}`),
	person_merges: ownCentre('select, insert, update', her),
	known_differences: ownCentre('select, insert, delete', her),
	link_codes: ownCentre('select, insert, delete', 'A code is carried by the person herself.'),
	linked_people: ownCentre('select, insert, delete', 'The bond says nothing of the other centre.'),
	rights_requests: ownCentre('select, insert, update', her),
	rights_answers: ownCentre('select, insert, update', `What was answered to her. ${kept}`),
	destruction_certificates: ownCentre('select, insert', `Proof without the data. ${kept}`)
};
