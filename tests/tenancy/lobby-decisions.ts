import { type Decision, DIRECTION, FOLLOWERS, kept, ownCentre } from './decision.ts';

/** What was decided for the kiosks: a machine reads and writes nothing here but by a function. */
export const LOBBY_DECISIONS: Record<string, Decision> = {
	kiosks: ownCentre('select, insert', 'Which screens stand in the lobby; the direction installs.', {
		insert: DIRECTION
	}),
	kiosk_codes: ownCentre('select, insert', `A code is the direction’s to give. ${kept}`, {
		insert: DIRECTION
	}),
	kiosk_enrolments: ownCentre('select', 'A machine takes a kiosk by its code, through a function.'),
	kiosk_revocations: ownCentre('select, insert', `The direction stops a machine. ${kept}`, {
		insert: DIRECTION
	}),
	kiosk_desk_codes: ownCentre('select, insert', `The desk’s figures, as a digest. ${kept}`, {
		insert: DIRECTION
	}),
	kiosk_openings: ownCentre('select', 'What the desk allowed at a kiosk, through a function.'),
	help_calls: ownCentre(
		'select',
		'A kiosk calls by a function, and reads its own call by another.'
	),
	help_call_answers: ownCentre(
		'select, insert, update',
		'Who comes is her team’s to say, and to take back.'
	),
	help_call_ends: ownCentre('select, insert', `What became of a call. ${kept}`),
	kiosk_visit_ends: ownCentre(
		'select, insert',
		`Her team ends a visit that was left open. ${kept}`
	),
	kiosk_counts: ownCentre('select', 'Numbers of the centre’s kiosks; a kiosk adds by a function.'),
	kiosk_step_looks: ownCentre('select, insert', `Those who write guides look. ${kept}`, {
		insert: FOLLOWERS
	})
};

/** Columns from which the counting role tells which kiosk a machine is. */
export const LOBBY_COUNTED: Record<string, readonly string[]> = {
	kiosks: ['centre_id', 'id', 'name'],
	kiosk_codes: ['centre_id', 'digest', 'expires_at', 'id', 'kiosk_id', 'recorded_at'],
	kiosk_enrolments: ['code_id', 'id', 'kiosk_id', 'recorded_at', 'token_digest'],
	kiosk_revocations: ['id', 'kiosk_id', 'recorded_at'],
	kiosk_desk_codes: ['centre_id', 'digest', 'id'],
	kiosk_openings: ['id'],
	help_calls: ['centre_id', 'guide', 'id', 'kiosk_id', 'recorded_at', 'step'],
	help_call_answers: ['call_id', 'id', 'recorded_at', 'recorded_by', 'undone_at'],
	help_call_ends: ['call_id', 'outcome', 'recorded_at'],
	kiosk_visit_ends: ['centre_id', 'id', 'kiosk_id', 'recorded_at'],
	kiosk_counts: ['centre_id', 'ctid', 'key', 'kind', 'kiosk_id', 'minutes', 'n', 'week']
};

/** Functions of the kiosks that run with the counting role's rights. */
export const LOBBY_DEFINERS: Record<string, { runsAs: 'declic_counts'; reason: string }> = {
	kiosk_of_token: {
		runsAs: 'declic_counts',
		reason: 'Which kiosk holds that token, and its centre’s name; of whoever has none, nothing.'
	},
	kiosk_of_code: {
		runsAs: 'declic_counts',
		reason: 'Which kiosk a code opens, while it does; codes are tried a few times only.'
	},
	centre_of_kiosk_code: {
		runsAs: 'declic_counts',
		reason:
			'Which centre gave a code once: its wrong tries are counted for it, and it is told to nobody.'
	},
	enrol_kiosk: {
		runsAs: 'declic_counts',
		reason: 'Writes that a machine took a kiosk by its code, once.'
	},
	allow_at_kiosk: {
		runsAs: 'declic_counts',
		reason: 'Writes what the desk allowed at a kiosk, with the last figures of its centre.'
	},
	calling_kiosk: {
		runsAs: 'declic_counts',
		reason: 'Which kiosk acts, while a machine holds it: of any other, and of nobody else, nothing.'
	},
	help_call_here: {
		runsAs: 'declic_counts',
		reason:
			'The call of the acting kiosk, and the first name of whoever comes: of whoever called, nothing.'
	},
	call_help: {
		runsAs: 'declic_counts',
		reason: 'Writes that the acting kiosk calls, once for as long as it calls.'
	},
	give_up_help: {
		runsAs: 'declic_counts',
		reason: 'Writes that nobody is needed any more at the acting kiosk.'
	},
	kiosks_ringing: {
		runsAs: 'declic_counts',
		reason:
			'Names of the kiosks of a centre that ring, for a desk that is locked there: nobody’s name.'
	},
	visits_ended: {
		runsAs: 'declic_counts',
		reason:
			'Which kiosks of a centre end what goes on, for some seconds: of whoever asked, nothing.'
	},
	count_at_kiosk: {
		runsAs: 'declic_counts',
		reason: 'Adds to the numbers of the acting kiosk alone, and tells none of them.'
	},
	guides_opened_here: {
		runsAs: 'declic_counts',
		reason: 'How often each guide was opened at the kiosks of the acting one’s centre: numbers.'
	},
	network_kiosk_counts: {
		runsAs: 'declic_counts',
		reason: 'A year of the kiosks by centre, never a kiosk, a guide, a host nor a small cell.'
	}
};
