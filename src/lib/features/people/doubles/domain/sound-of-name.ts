/** In this order, each over the whole word: what is written otherwise and said alike. */
const RULES: readonly (readonly [RegExp, string])[] = [
	[/sch|ch(?![rl])/g, '§'],
	[/ph/g, 'f'],
	[/bv/g, 'v'],
	[/w/g, 'v'],
	[/c(?=[eiy])|sc(?=[ei])/g, 's'],
	[/qu|q|ck|c/g, 'k'],
	[/g(?=[eiy])/g, 'j'],
	[/z/g, 's'],
	[/h/g, ''],
	[/eaux?|aux?|ou/g, 'o'],
	[/ai|ei|ay|ey/g, 'e'],
	[/y/g, 'i'],
	[/(.)\1+/g, '$1'],
	[/(?<=...)[estdpx]+$/g, '']
];

/**
 * How a folded word of a name sounds: that of migration 0011, word for word (a test compares them),
 * so that two records are compared without asking the database.
 */
export function soundOfName(word: string): string {
	return RULES.reduce((said, [pattern, by]) => said.replace(pattern, by), word);
}
