import { type Decision, network, operator, ownCentre, runsNetwork } from './decision.ts';

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
	reminder_beats: ownCentre(
		'select, insert, update',
		'Whether reminders are alive is read by the team, said by the machine.'
	),
	sms_stops: ownCentre(
		'select, insert, update',
		'Whoever asked to be left in peace is so in the centre that she told; only she comes back.'
	),
	sms_early_receipts: network(machine, { select: operator, insert: operator, delete: operator }),
	sms_paces: network(machine, { select: operator, insert: operator, update: operator }),
	sms_providers: network('By whom the network sends is the administration’s, its keys sealed.', {
		select: runsNetwork,
		insert: runsNetwork
	})
};

/** What the counting role reads of them. */
export const REMINDER_COUNTED: Record<string, readonly string[]> = {
	sms_messages: ['came_back_at', 'cents', 'centre_id', 'handed_at', 'segments']
};

/** What tells the network what SMS cost. */
export const REMINDER_DEFINERS: Record<string, { runsAs: 'declic_counts'; reason: string }> = {
	network_sms_costs: {
		runsAs: 'declic_counts',
		reason: 'What each centre spends on SMS, for whoever pays: never a number, a text nor a person.'
	}
};
