import { counted } from '#lib/shared/french-plural.ts';

/** The ministry's file of a zone, ten years long, is a tenth of it. */
export const LARGEST_ICS = 500_000;

/** What an import of holidays has done: « 5 périodes ajoutées, 2 déjà connues. » */
export function importedSentence({ added, known }: { added: number; known: number }): string {
	if (added === 0) return 'Tout y était déjà\u00a0: rien n’a été ajouté.';
	const periods = counted(added, 'période ajoutée', 'périodes ajoutées');
	return known > 0 ? `${periods}, ${counted(known, 'déjà connue')}.` : `${periods} au calendrier.`;
}
