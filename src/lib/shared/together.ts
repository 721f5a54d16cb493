/** What each promise of an object gives, all asked for at once; the first that fails, fails all. */
export async function together<Asked extends Record<string, unknown>>(
	asked: Asked
): Promise<{ -readonly [Name in keyof Asked]: Awaited<Asked[Name]> }> {
	const values = await Promise.all(Object.values(asked));
	const names = Object.keys(asked);
	return Object.fromEntries(names.map((name, at) => [name, values[at]])) as {
		-readonly [Name in keyof Asked]: Awaited<Asked[Name]>;
	};
}
