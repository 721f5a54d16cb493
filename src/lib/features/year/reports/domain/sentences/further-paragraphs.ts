import { exitsSentence } from './exits-sentence.ts';
import type { CountedBy } from '../count/facts.ts';
import type { FicheTotals } from '../count/fiche-totals.ts';
import { answersSentences, projectsSentence, walkInsSentence } from './free-sentences.ts';
import { funnelSentence } from './funnel-sentence.ts';
import { gainSentence } from './gain-sentence.ts';
import { saidSentence } from './said-sentence.ts';
import { groupsSentence } from './group-sizes.ts';

/**
 * What `Chiffres` says after its sentence, a paragraph each, in this order; a programme that has
 * nothing to say of one has no such paragraph (docs/report-rules.md).
 */
export function furtherParagraphs(totals: FicheTotals, countedBy: CountedBy): string[] {
	// Whoever comes when she likes took no seat that somebody else lacked.
	const hasSeats = countedBy !== 'visits';
	const isCumulated = totals.trainees > totals.people;
	return [
		funnelSentence(totals.funnel),
		hasSeats ? groupsSentence(totals.cycles) : null,
		exitsSentence(totals.exits, isCumulated),
		gainSentence(totals.gain, totals.people),
		saidSentence(totals.satisfaction),
		projectsSentence(totals.projects),
		walkInsSentence(totals.walkIns),
		...answersSentences(totals.answers)
	].filter((text) => text !== null);
}
