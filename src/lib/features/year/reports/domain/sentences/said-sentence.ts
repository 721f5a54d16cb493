/** The paragraph of `Chiffres` that tells what people said of the course (study-2.4, study-2.6). */
import { type Three, WORDINGS } from '#lib/features/learning/satisfaction/index.ts';
import type { SaidCounts } from '../count/said-counts.ts';
import { counted, formatCount, NBSP } from '../text/french.ts';

/**
 * « Ce que les personnes en disent : 12 réponses. Contenus : 10 bien, 2 moyen… » Null under five
 * answers: such a document stays as it is.
 */
export function saidSentence(said: SaidCounts | null): string | null {
	if (!said) return null;
	const { contents, seances, clarity, confidence, company } = said;
	const wasAskedBefore = confidence.before.some((count) => count > 0);
	return [
		`Ce que les personnes en disent, sans signer${NBSP}: ${counted(said.answers, 'réponse', 'réponses')}.`,
		...[
			lineOf(WORDINGS.contents.short, contents, FACES),
			lineOf(WORDINGS.seances.short, seances, FACES),
			lineOf(WORDINGS.clarity.short, clarity, FACES),
			...(wasAskedBefore
				? [lineOf('Se sentir capable, au début', confidence.before, CAPABLE)]
				: []),
			lineOf(
				wasAskedBefore ? 'Se sentir capable, à la fin' : WORDINGS.confidence.short,
				confidence.after,
				CAPABLE
			),
			lineOf('Rencontrer des gens', company, MET)
		]
	].join(' ');
}

const FACES = ['bien', 'moyen', 'pas bien'] as const;
const CAPABLE = ['sans aide', 'en étant rassurées', 'pas encore'] as const;
const MET = ['plusieurs', 'une ou deux personnes', 'pas encore'] as const;

/** « Contenus : 10 « bien », 2 « moyen » »: an answer that nobody gave is not said. */
function lineOf(what: string, counts: Three, words: readonly [string, string, string]): string {
	const parts = words.flatMap((word, place) =>
		counts[place]! > 0 ? [`${formatCount(counts[place]!)} «\u202f${word}\u202f»`] : []
	);
	return `${what}${NBSP}: ${parts.join(', ')}.`;
}
