/** What the page says once words of the end of a course are noted: « 3 réponses notées. » (study-2.4). */
export function exitsNoted({ said, takenBack }: { said: number; takenBack: number }): string {
	const parts = [counted(said, 'notée'), counted(takenBack, 'retirée')].filter(Boolean);
	return parts.length > 0 ? `${parts.join(', ')}.` : 'Rien n’a changé.';
}

function counted(count: number, participle: string): string {
	if (count === 0) return '';
	return count === 1 ? `1 réponse ${participle}` : `${count} réponses ${participle}s`;
}
