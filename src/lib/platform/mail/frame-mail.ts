import { withArticle } from '#lib/shared/french-articles.ts';

/**
 * The text as it leaves: what the feature wrote, then who sends it, for whom, and what to do if
 * nobody was waiting for it. Plain text: no picture, no tracking, read aloud without trouble.
 */
export function frameMail(text: string, centreName: string | null): string {
	const sender = centreName ? `Déclic, pour ${withArticle(centreName)}` : 'Déclic';
	// « -- » and a space is how mail programs know a signature (RFC 3676, 4.3).
	return `${text.trim()}

-- 
${sender}
Ce message est envoyé automatiquement. Si vous ne l’attendiez pas, ignorez-le.
`;
}
