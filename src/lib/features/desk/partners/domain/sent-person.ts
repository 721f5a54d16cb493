import { refuse } from '#lib/shared/refuse.ts';
/** What a partner writes of somebody whom she sends: a name only with that person's agreement. */
export type SentPerson = { words: string; name: string; agreed: boolean; hasReadCharter: boolean };

export type SentRefusal = {
	refusal: 'words' | 'name' | 'agreement' | 'charter';
	message: string;
};

const LONGEST_WORDS = 1500;
const LONGEST_NAME = 120;

/** Why what a partner wrote cannot be sent yet, or null. */
export function refuseSentPerson({
	words,
	name,
	agreed,
	hasReadCharter
}: SentPerson): SentRefusal | null {
	if (!words.trim()) return refuse('words', 'Dites ce dont cette personne a besoin.');
	if (words.length > LONGEST_WORDS) {
		return refuse('words', `C’est trop long : ${LONGEST_WORDS} signes au plus.`);
	}
	if (name.length > LONGEST_NAME) {
		return refuse('name', `C’est trop long : ${LONGEST_NAME} signes au plus.`);
	}
	if (name.trim() && !agreed) {
		return refuse(
			'agreement',
			'Avec un nom, il faut l’accord de la personne. Sans accord, laissez le nom vide.'
		);
	}
	if (!hasReadCharter) {
		return refuse('charter', 'Lisez la charte ci-dessus, puis cochez cette case.');
	}
	return null;
}

// What was kept yesterday is found by it: another space, and a name already kept would be shown.
const NAMED = '\n\nPersonne : ';

/** One text of both, as the centre keeps it: the name, if any, on its own line. */
export function toldBy({ words, name }: Pick<SentPerson, 'words' | 'name'>): string {
	const needs = words.replaceAll('\r\n', '\n').trim();
	return name.trim() ? `${needs}${NAMED}${name.trim()}` : needs;
}

/** What she needs alone: a request is anonymous until the desk says whose it is (RGPD, art. 5). */
export function needsOf(told: string): string {
	const at = told.lastIndexOf(NAMED);
	return at < 0 ? told : told.slice(0, at);
}
