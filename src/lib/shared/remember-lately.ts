/**
 * Makes a thing once for each name and keeps the `most` asked for lately: what nobody asked of late
 * is made again. Only for what is always the same for one name.
 */
export function rememberLately<Thing>(most: number): (name: string, make: () => Thing) => Thing {
	const kept = new Map<string, Thing>();
	return (name, make) => {
		const thing = kept.has(name) ? kept.get(name)! : make();
		kept.delete(name);
		kept.set(name, thing);
		if (kept.size > most) kept.delete(kept.keys().next().value!);
		return thing;
	};
}
