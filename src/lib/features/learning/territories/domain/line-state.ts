import type { FoundLine } from './found-lines.ts';

/** What is known of somebody’s line today. */
export type OwnLine = Pick<FoundLine, 'hostCentreId' | 'offerId' | 'cause'> & {
	answer: 'yes' | 'wait' | null;
	/** She still agrees to be proposed there. */
	isAgreed: boolean;
};

export type LineState = 'here' | 'ask' | 'yes' | 'wait' | 'withdrawn' | 'gone' | 'none';

/**
 * Where a line stands: computed, so that an agreement taken back, a slot withdrawn or a centre that
 * left is seen at once, whatever the search had found.
 */
export function lineState(
	line: OwnLine,
	{ centreId, openOffers }: { centreId: string; openOffers: ReadonlySet<string> }
): LineState {
	if (line.answer === 'yes') return 'yes';
	if (line.offerId === null) return 'none';
	if (line.hostCentreId !== centreId) {
		if (line.answer === 'wait') return 'wait';
		if (!line.isAgreed) return 'withdrawn';
	}
	if (!openOffers.has(line.offerId)) return 'gone';
	return line.hostCentreId === centreId ? 'here' : 'ask';
}
