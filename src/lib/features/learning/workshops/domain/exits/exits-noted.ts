import { counted } from '#lib/shared/french-plural.ts';

/** What the page says once words of the end of a course are noted: « 3 réponses notées. » (study-2.4). */
export function exitsNoted({ said, takenBack }: { said: number; takenBack: number }): string {
	const parts = [answers(said, 'notée'), answers(takenBack, 'retirée')].filter(Boolean);
	return parts.length > 0 ? `${parts.join(', ')}.` : 'Rien n’a changé.';
}

function answers(count: number, participle: string): string {
	if (count === 0) return '';
	return counted(count, `réponse ${participle}`, `réponses ${participle}s`);
}
