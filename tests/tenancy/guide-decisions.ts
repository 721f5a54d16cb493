import { type Actor, actsForACentre, type Decision, isStranger, network } from './decision.ts';

const WRITERS: readonly Actor[] = ['animateur', 'referent-famille', 'direction', 'operator'];
const ownWriter = (actor: Actor, whose: 'own' | 'other') =>
	whose === 'own' && WRITERS.includes(actor);
const operator = (actor: Actor) => actor === 'operator';
const forNetwork = (actor: Actor) => actor === 'coordination' || actor === 'operator';
const reads = (actor: Actor) => actor === 'visitor' || (!isStranger(actor) && actor !== 'guest');
const isTeam = (actor: Actor, whose: 'own' | 'other') => whose === 'own' && actsForACentre(actor);

/** Columns of which the counting role tells a number, or one telephone: never a word of a guide, nor of a letter. */
export const GUIDE_COUNTED: Record<string, readonly string[]> = {
	guide_fact_readings: ['id'],
	guide_readings: ['id'],
	guide_versions: ['id'],
	letter_models: ['centre_id', 'id', 'phone']
};

/** What a page without an account asks in a word. */
export const GUIDE_DEFINERS: Record<string, { runsAs: 'declic_counts'; reason: string }> = {
	guides_stamp: {
		runsAs: 'declic_counts',
		reason: 'How many versions and readings there are, and the last of each: nothing of them.'
	},
	visited_phone: {
		runsAs: 'declic_counts',
		reason: 'The telephone of the centre whose page is read, which its letters say to everybody.'
	}
};

/** What was decided for the guides: words for everybody, and numbers of nobody. */
export const GUIDE_DECISIONS: Record<string, Decision> = {
	guide_versions: network('A centre’s copy is its own; nothing here is about a person.', {
		select: isTeam,
		insert: ownWriter
	}),
	guide_readings: network('Who read a text is told with it, to everybody; kept.', {
		select: reads,
		insert: ownWriter
	}),
	guide_fact_readings: network('Which official page was opened is told to everybody; kept.', {
		select: reads,
		insert: ownWriter
	}),
	guide_remarks: network(
		'What a reader tells of a centre’s page is its team’s and the network’s.',
		{
			select: (actor, whose) => isTeam(actor, whose) || actor === 'coordination',
			insert: isTeam,
			update: (actor, whose) => ownWriter(actor, whose) || actor === 'coordination',
			delete: isTeam
		}
	),
	guide_recordings: network('A voice is its centre’s own; whoever wrote it there removes it.', {
		select: isTeam,
		insert: ownWriter,
		update: ownWriter
	}),
	guide_pictures: network('A picture is its centre’s own; whoever put it there removes it.', {
		select: isTeam,
		insert: ownWriter,
		update: ownWriter
	}),
	guide_views: network('A number, counted by the machine; a centre’s own, and the network’s.', {
		select: (actor, whose) => isTeam(actor, whose) || forNetwork(actor),
		insert: operator,
		update: operator
	})
};
