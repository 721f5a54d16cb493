/** What is said of somebody who wrote and of whom the centre has no name any more. */
const GONE = 'une personne qui n’est plus dans l’équipe';

/**
 * Who wrote a line, as her colleagues read it; null when nobody of the team did: a partner through
 * a link, an import at night (issue of the desk, §2: each line with its origin).
 */
export function authorName(writtenBy: string | null, name: string | null): string | null {
	return writtenBy === null ? null : (name ?? GONE);
}
