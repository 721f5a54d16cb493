import { counted } from '#lib/shared/french-plural.ts';

/** How long somebody waited until somebody said that she came: « moins de 40 secondes ». */
function waited(seconds: number): string {
	if (seconds < 60) return counted(Math.max(1, seconds), 'seconde');
	return counted(Math.round(seconds / 60), 'minute');
}

/** How the calls of some weeks were answered, in a sentence. */
export function sayCallSums(calls: number, answered: number, seconds: number | null): string {
	if (seconds === null || answered === 0) return 'personne n’a répondu depuis son écran';
	const who = answered === calls ? 'à tous' : `à ${answered.toLocaleString('fr-FR')}`;
	return `quelqu’un a répondu ${who}, une fois sur deux en ${waited(seconds)} ou moins`;
}
