import { type Decision, DIRECTION, kept, ownCentre } from './decision.ts';

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
	})
};

/** Columns from which the counting role tells which kiosk a machine is. */
export const LOBBY_COUNTED: Record<string, readonly string[]> = {
	kiosks: ['centre_id', 'id', 'name'],
	kiosk_codes: ['centre_id', 'digest', 'expires_at', 'id', 'kiosk_id', 'recorded_at'],
	kiosk_enrolments: ['code_id', 'id', 'kiosk_id', 'recorded_at', 'token_digest'],
	kiosk_revocations: ['id', 'kiosk_id', 'recorded_at']
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
	enrol_kiosk: {
		runsAs: 'declic_counts',
		reason: 'Writes that a machine took a kiosk by its code, once.'
	}
};
