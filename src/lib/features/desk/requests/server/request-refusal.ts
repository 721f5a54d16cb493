import { refuseConfidential } from '#lib/features/house/confidential/index.ts';
import { refuse } from '#lib/shared/refuse.ts';

export type RequestRefusal = {
	refusal:
		| 'words'
		| 'confidential'
		| 'family'
		| 'sender'
		| 'person'
		| 'needs-person'
		| 'unknown-request'
		| 'already-attached'
		| 'unknown-answer'
		| 'minutes'
		| 'day'
		| 'offered'
		| 'guide';
	message: string;
};

const LONGEST_WORDS = 2000;
const LONGEST_ANSWER = 500;

/** The words of a request, or why they may not be kept. */
export function readWords(typed: string): { words: string } | RequestRefusal {
	const words = typed.replaceAll('\r\n', '\n').trim();
	if (words === '') {
		return refuse('words', 'Écrivez ce que la personne demande, avec ses mots.');
	}
	if (words.length > LONGEST_WORDS) {
		return refuse('words', `Écrivez-le en ${LONGEST_WORDS} signes au plus.`);
	}
	return refuseSecrets('Ce que la personne demande', words) ?? { words };
}

/** The words of an answer; null when nothing was said. */
export function readAnswerWords(
	typed: string | undefined
): { words: string | null } | RequestRefusal {
	const words = typed?.replaceAll('\r\n', '\n').trim() ?? '';
	if (words.length > LONGEST_ANSWER) {
		return refuse('words', `Écrivez-le en ${LONGEST_ANSWER} signes au plus.`);
	}
	return refuseSecrets('Précisions', words) ?? { words: words || null };
}

function refuseSecrets(field: string, words: string): RequestRefusal | null {
	const refusal = refuseConfidential({ [field]: words });
	return refusal && refuse('confidential', refusal.message);
}

export const UNKNOWN_REQUEST: RequestRefusal = refuse(
	'unknown-request',
	'Cette demande n’existe pas, ou n’est pas de votre centre.'
);
