import { type Decision, kept, ownCentre } from './decision.ts';
import { SATISFACTION_COUNTED, SATISFACTION_DEFINERS } from './satisfaction-decisions.ts';
import { TERRITORY_COUNTED, TERRITORY_DEFINERS } from './territory-decisions.ts';

/** What was decided for the places a centre knows: the quarters its residents live in. */
export const PLACE_DECISIONS: Record<string, Decision> = {
	programme_formats: ownCentre('select, insert', `How one comes to a programme. ${kept}`),
	programme_partners: ownCentre('select, insert', `Who offers a programme. ${kept}`),
	place_agreements: ownCentre('select, insert, update', 'Whose place a programme uses.'),
	place_agreement_endings: ownCentre('select, insert, delete', 'And no more, or again.'),
	walk_ins: ownCentre('select, insert', `Somebody walked in, nobody knows who. ${kept}`),
	walk_in_undos: ownCentre('select, insert', `And was counted by mistake. ${kept}`),
	partner_entrances: ownCentre(
		'select, insert, update',
		'The doors of a partner, with their dates.'
	),
	quarters: ownCentre('select, insert, update', 'A centre names its own quarters.'),
	quarter_withdrawals: ownCentre('select, insert, delete', 'And which ones it proposes no more.')
};

/** Columns of theirs, of territories and of what people say, that the counting role may read. */
export const PLACE_COUNTED = {
	...TERRITORY_COUNTED,
	...SATISFACTION_COUNTED,
	quarter_withdrawals: ['quarter_id'],
	quarters: ['centre_id', 'id', 'kind', 'name']
};

export const PLACE_DEFINERS: Record<string, { runsAs: 'declic_counts'; reason: string }> = {
	...TERRITORY_DEFINERS,
	...SATISFACTION_DEFINERS,
	network_area_people: {
		runsAs: 'declic_counts',
		reason: 'Where people of the network live, in tens: communes and quarters of eleven or more.'
	}
};
