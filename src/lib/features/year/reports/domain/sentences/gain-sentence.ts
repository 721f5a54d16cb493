/** The paragraph of `Chiffres` that tells what a course made people gain. */
import { agreed } from '#lib/shared/french-plural.ts';
import type { CourseGain } from '../count/course-gain.ts';
import { counted, enumerated, formatCount, NBSP } from '../text/french.ts';

/** What a measure of progress cannot part from the progress itself (docs/placement.md). */
const GAIN_THREATS = `Chiffre indicatif, à lire avec prudence${NBSP}: l’habitude des questions, les personnes non revues et l’aide reçue y comptent aussi.`;

/**
 * « Progrès mesuré : 8 personnes sur 12 ont répondu avant et après… » with its interval, those who
 * were not seen again, and what threatens it. Null when nobody was measured: such a document stays
 * as it is. `people` are those of the course.
 */
export function gainSentence(gain: CourseGain | null, people: number): string | null {
	if (!gain || gain.measured === 0) return null;
	const who = `Progrès mesuré${NBSP}: ${counted(gain.measured, 'personne', 'personnes')} sur ${formatCount(people)} ${agreed(gain.measured, 'a', 'ont')} répondu avant et après le cours${missing(people - gain.measured)}.`;
	if (!gain.told) return `${who} C’est trop peu pour dire un progrès moyen.`;
	return [who, meanOf(gain.told.mean), wordsOf(gain.told.words), GAIN_THREATS].join(' ');
}

const STEP = 'Un palier est ce qui sépare deux groupes de niveau.';

function missing(count: number): string {
	if (count <= 0) return '';
	return `${NBSP}; ${formatCount(count)} ${agreed(count, 'n’a pas été revue', 'n’ont pas été revues')}`;
}

function meanOf({ estimate, low80, high80 }: NonNullable<CourseGain['told']>['mean']): string {
	const mean = `${formatCount(estimate)} ${agreed(estimate, 'palier', 'paliers')}`;
	const between = `entre ${formatCount(low80)} et ${formatCount(high80)}, à 8 chances sur 10`;
	if (low80 > 0) return `Le groupe a gagné ${mean} en moyenne (${between}). ${STEP}`;
	return `La moyenne est de ${mean} (${between})${NBSP}: on ne peut pas dire que le groupe a gagné. ${STEP}`;
}

const TOLD = [
	['likely', 'progrès probable'],
	['stable', 'stable'],
	['too-early', 'on ne peut pas encore le dire']
] as const;

function wordsOf(words: NonNullable<CourseGain['told']>['words']): string {
	const parts = TOLD.flatMap(([word, name]) =>
		words[word] > 0
			? [`«\u202f${name}\u202f» à ${counted(words[word], 'personne', 'personnes')}`]
			: []
	);
	return `Il leur est dit${NBSP}: ${enumerated(parts)}.`;
}
