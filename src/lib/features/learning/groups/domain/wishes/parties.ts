export type Pair = { entryId: string; withId: string };

/**
 * Who comes together, told two by two: one who comes with another comes with all of hers. Gives each
 * person the name of her party; who comes alone has none.
 */
export function partiesOf(pairs: readonly Pair[]): Map<string, string> {
	const head = new Map<string, string>();
	const top = (id: string): string => {
		const above = head.get(id);
		return above === undefined || above === id ? id : top(above);
	};
	for (const { entryId, withId } of pairs) {
		const [one, other] = [top(entryId), top(withId)].toSorted();
		head.set(one!, one!);
		head.set(other!, one!);
	}
	return new Map([...head.keys()].map((id) => [id, top(id)]));
}
