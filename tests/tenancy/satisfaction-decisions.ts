import { type Decision, forFollowers, kept } from './decision.ts';

/** What was decided for what people say of a course: of nobody, and never for the desk. */
export const SATISFACTION_DECISIONS: Record<string, Decision> = {
	satisfaction_tallies: forFollowers(
		'select, insert, update',
		'What people say of a course, added up, is for those who follow it.'
	),
	satisfaction_urns: forFollowers(
		'select, insert, update',
		'Answers that wait are added to where their group is known; nobody opens them here.'
	),
	satisfaction_collections: forFollowers(
		'select, insert, update',
		'A questionnaire is its group’s; whoever answers by its code counts one more, and no other.'
	),
	satisfaction_collection_closings: forFollowers(
		'select, insert',
		`A questionnaire takes answers no more. ${kept}`
	)
};

/** Columns that the counting role adds up for the network: never a sentence. */
export const SATISFACTION_COUNTED: Record<string, readonly string[]> = {
	satisfaction_tallies: [
		...['answers', 'centre_id', 'clarity', 'company', 'confidence', 'contents', 'seances', 'year']
	]
};

/** What tells the network what people say. */
export const SATISFACTION_DEFINERS: Record<string, { runsAs: 'declic_counts'; reason: string }> = {
	network_satisfaction_counts: {
		runsAs: 'declic_counts',
		reason: 'How many answered by centre, for the network, never a small cell.'
	},
	network_satisfaction_words: {
		runsAs: 'declic_counts',
		reason: 'What they said over the centres told above, never a row nor a small cell.'
	}
};
