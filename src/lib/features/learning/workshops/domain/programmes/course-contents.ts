/** What one séance did. */
export type DoneThatDay = { day: string; contents: readonly string[] };

export type CourseContents = {
	done: { content: string; days: string[] }[];
	left: string[];
};

/**
 * What a group has done and what is still to be seen, in the order of the list; what was done and
 * is no longer on it comes after.
 */
export function courseContents(
	list: readonly string[],
	seances: readonly DoneThatDay[]
): CourseContents {
	const days = new Map<string, string[]>();
	for (const { day, contents } of seances) {
		for (const content of contents) days.set(content, [...(days.get(content) ?? []), day]);
	}
	const known = [...list, ...[...days.keys()].filter((content) => !list.includes(content))];
	return {
		done: known.flatMap((content) =>
			days.has(content) ? [{ content, days: days.get(content)! }] : []
		),
		left: list.filter((content) => !days.has(content))
	};
}
