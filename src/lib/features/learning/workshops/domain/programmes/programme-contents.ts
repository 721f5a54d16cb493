import contents from '#content/programme-contents.json' with { type: 'json' };

/** What a programme teaches, in the study's own list; nothing for one that a centre has added (study-2.3). */
export function contentsOf(programmeSlug: string): readonly string[] {
	const known: Record<string, readonly string[]> = contents.programmes;
	return known[programmeSlug] ?? [];
}
