import {
	actsForACentre,
	type Decision,
	kept,
	network,
	operator,
	ownCentre,
	runsNetwork
} from './decision.ts';

const chosen = 'What a centre sends is its own choice, a line each change.';
const machine = 'The machine alone: it says nothing of anybody.';

/** What was decided for the tables of reminders and of SMS that hang from nobody. */
export const REMINDER_DECISIONS: Record<string, Decision> = {
	reminder_habits: ownCentre('select, insert', chosen),
	reminder_rules: ownCentre('select, insert', chosen),
	reminder_models: ownCentre('select, insert', chosen),
	reminder_confirmations: ownCentre('select, insert', chosen),
	reminder_halts: ownCentre(
		'select, insert, update',
		'A centre stops its own reminders; without a centre, the network stops them all.'
	),
	reminder_budget_warnings: ownCentre(
		'select, insert',
		`The direction was told of its month, in its centre. ${kept}`
	),
	reminder_beats: ownCentre(
		'select, insert, update',
		'Whether reminders are alive is read by the team, said by the machine.'
	),
	sms_stops: ownCentre(
		'select, insert, update',
		'Whoever asked to be left in peace is so in the centre that she told; only she comes back.'
	),
	sms_early_receipts: network(machine, { select: operator, insert: operator, delete: operator }),
	sms_unknown_counts: network(
		'A number of the day says nothing of anybody: whoever reads the answers of a centre reads it.',
		{ select: actsForACentre, insert: operator, update: operator, delete: operator }
	),
	sms_unknown_keys: network(machine, { select: operator, insert: operator, delete: operator }),
	sms_network_stops: network(
		'A number that nobody knew asked to be left in peace: whoever writes reads its mark, the machine alone writes it.',
		{ select: actsForACentre, insert: operator, update: operator }
	),
	sms_paces: network(machine, { select: operator, insert: operator, update: operator }),
	sms_providers: network('By whom the network sends is the administration’s, its keys sealed.', {
		select: runsNetwork,
		insert: runsNetwork
	})
};

/** Columns that the counting role adds up for the network: never a number, a text nor a name. */
export const REMINDER_COUNTED: Record<string, readonly string[]> = {
	procedure_outcomes: ['day', 'due_on', 'id', 'outcome', 'procedure_id'],
	procedures: ['centre_id', 'due_on', 'id', 'person_id', 'rhythm'],
	reminder_calls: ['centre_id', 'id', 'outcome', 'recorded_at', 'reminder_id'],
	reminders: ['centre_id', 'due_on', 'id', 'kind', 'outcome', 'settled_at', 'subject_id'],
	sms_answers: ['centre_id', 'received_at'],
	sms_messages: [
		...['came_back_at', 'cents', 'centre_id', 'handed_at', 'id', 'reminder_id', 'segments']
	],
	sms_receipts: ['sms_id', 'state'],
	sms_stops: ['centre_id', 'recorded_at']
};

/** What tells the network what reminders gave. */
export const REMINDER_DEFINERS: Record<string, { runsAs: 'declic_counts'; reason: string }> = {
	network_reminder_counts: {
		runsAs: 'declic_counts',
		reason:
			'Reminders of a year by centre, never a row, a small cell, nor one found by taking away.'
	},
	network_sms_costs: {
		runsAs: 'declic_counts',
		reason: 'What each centre spends on SMS, for whoever pays: never a number, a text nor a person.'
	}
};
