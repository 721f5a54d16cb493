import { plainDay } from '#lib/shared/french-dates.ts';
import { refuse } from '#lib/shared/refuse.ts';

export type ExitRefusal = {
	refusal: 'unknown-enrolment' | 'nameless' | 'before' | 'ahead';
	message: string;
};

/**
 * What is said at the end of a course is said by somebody who is known and has begun it, left it
 * since or not; a word is taken back of anybody (study-2.4).
 */
export function refuseExit(
	enrolment: { firstDay: string | null; hasName: boolean } | undefined,
	{ day, today, isTakenBack }: { day: string; today: string; isTakenBack: boolean }
): ExitRefusal | null {
	if (!enrolment) {
		return refuse(
			'unknown-enrolment',
			'La liste a changé entre-temps\u00a0: rechargez la page, puis notez à nouveau.'
		);
	}
	if (day > today) {
		return refuse('ahead', 'Ce jour n’est pas encore là\u00a0: choisissez un jour passé.');
	}
	if (isTakenBack) return null;
	if (!enrolment.hasName) {
		return refuse(
			'nameless',
			'Le nom d’une de ces personnes n’est plus conservé\u00a0: on ne peut plus rien noter pour elle.'
		);
	}
	if (enrolment.firstDay !== null && enrolment.firstDay <= day) return null;
	const begins = enrolment.firstDay ? ` (${plainDay(enrolment.firstDay)})` : '';
	return refuse(
		'before',
		`Une de ces personnes n’avait pas commencé ce jour-là\u00a0: choisissez un jour à partir de sa première séance${begins}.`
	);
}
