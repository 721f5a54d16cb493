import {
	type Actor,
	actsForACentre,
	type Decision,
	FOLLOWERS,
	network,
	operator,
	ownCentre
} from './decision.ts';

/** Those who take part in a round, and the coordination that leads it. */
const seesRounds = (actor: Actor) => actsForACentre(actor) || actor === 'coordination';
const leads = (actor: Actor) => actor === 'coordination' || operator(actor);
const decides = (actor: Actor, whose: 'own' | 'other') =>
	whose === 'own' && ['animateur', 'direction', 'operator'].includes(actor);

const led = (reason: string): Decision => network(reason, { select: seesRounds, insert: leads });
const told = (reason: string): Decision =>
	network(reason, { select: seesRounds, insert: operator });
const decided = (reason: string): Decision =>
	network(reason, { select: seesRounds, insert: decides });

/** What was decided for groups across the centres of a territory: of nobody, or of one’s own people. */
export const TERRITORY_DECISIONS: Record<string, Decision> = {
	territory_rounds: led('The coordination opens a round; every centre may see it.'),
	territory_round_closings: led('And closes it, for everybody.'),
	territory_joinings: decided('A centre takes part by itself; which ones do is no secret.'),
	territory_leavings: decided('And leaves when it wants, for everybody to see.'),
	territory_searches: led('The coordination asks for groups; the result is each centre’s own.'),
	territory_search_steps: told('How far a search is: a word of the code, of nobody.'),
	territory_search_stops: led('Whoever leads it may stop it.'),
	territory_search_endings: told('How it ended and what is proven, without a number of people.'),
	territory_agreements: ownCentre(
		'select, insert, delete',
		'What she agreed to is known in her centre, and goes with her name.'
	),
	territory_lines: ownCentre(
		'select, insert, delete',
		'Where a search puts her is her centre’s; only the search writes it.',
		{ select: FOLLOWERS, insert: ['operator'], delete: FOLLOWERS }
	),
	territory_arrivals: ownCentre(
		'select, insert, delete',
		'Somebody came from another centre: the one that received her knows it.',
		{ insert: ['operator'] }
	)
};

/** Columns that the counting role reads for a round: never a name but a first one, agreed to. */
export const TERRITORY_COUNTED: Record<string, readonly string[]> = {
	territory_rounds: ['id', 'starts_on'],
	territory_joinings: ['centre_id', 'id', 'programme_id', 'round_id'],
	territory_leavings: ['joining_id'],
	territory_searches: ['id', 'round_id'],
	territory_search_endings: ['outcome', 'search_id'],
	territory_agreements: ['centre_id', 'entry_id', 'host_centre_id', 'id'],
	territory_agreement_withdrawals: ['agreement_id'],
	territory_lines: [
		'cause',
		'centre_id',
		'entry_id',
		'host_centre_id',
		'id',
		'offer_id',
		'search_id'
	],
	territory_answers: ['answer', 'id', 'line_id'],
	territory_arrivals: ['line_id'],
	group_offers: [
		'capacity',
		'centre_id',
		'format',
		'id',
		'minimum',
		'minutes',
		'partner_id',
		'programme_id',
		'starts_at',
		'venue',
		'weekday'
	],
	group_offer_withdrawals: ['offer_id'],
	signed_groups: ['group_id', 'offer_id'],
	cycle_cancellations: ['cycle_id', 'recorded_at'],
	partners: ['centre_id', 'id', 'name', 'place_id'],
	pre_list_entries: ['id', 'person_id']
};

/** The doors through which a round is read across its centres. */
export const TERRITORY_DEFINERS: Record<string, { runsAs: 'declic_counts'; reason: string }> = {
	territory_slots: {
		runsAs: 'declic_counts',
		reason: 'Slots of a round, of nobody: for the coordination and the centres that take part.'
	},
	territory_newcomers: {
		runsAs: 'declic_counts',
		reason: 'First names of those who agreed to be proposed to the acting centre, nothing else.'
	},
	territory_counts: {
		runsAs: 'declic_counts',
		reason: 'Counts by centre for the coordination, never a row nor a small cell.'
	},
	territory_causes: {
		runsAs: 'declic_counts',
		reason: 'Why people have no seat, over the territory, never a small cell.'
	}
};
