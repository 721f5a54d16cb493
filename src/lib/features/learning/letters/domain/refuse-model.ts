import { refuseConfidential } from '#lib/features/house/confidential/index.ts';
import { refuse } from '#lib/shared/refuse.ts';
import type { LetterModel } from './letters-of-run.ts';
import { refusePlaceholders } from './placeholders.ts';

export type ModelRefusal = {
	refusal: 'subject' | 'body' | 'placeholder' | 'subject-placeholder' | 'confidential' | 'too-long';
	message: string;
};

/** At most, so that a letter has a chance to hold on its page (letters.typ draws it). */
const LONGEST = { subject: 150, body: 3000 };

/** A letter says something, and replaces nothing but words that we know. */
export function refuseModel({ subject, body }: LetterModel): ModelRefusal | null {
	if (!subject.trim() || subject.length > LONGEST.subject) {
		return refuse('subject', 'Donnez un objet à la lettre, en 150 signes au plus.');
	}
	if (!body.trim() || body.length > LONGEST.body) {
		return refuse('body', 'Écrivez le texte de la lettre, en 3000 signes au plus.');
	}
	const inSubject = refusePlaceholders(subject);
	if (inSubject) return refuse('subject-placeholder', inSubject.message);
	return refusePlaceholders(body) ?? refuseConfidential({ Objet: subject, Texte: body });
}
