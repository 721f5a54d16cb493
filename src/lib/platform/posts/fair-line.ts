/**
 * Those who wait, each at a place (`['visitors', network, address]`): the places are called in turn, and
 * within each those that it is made of. Whoever sends a great deal waits behind herself, and nobody else
 * behind her.
 */
export class FairLine<Item> {
	readonly #places = new Map<string, FairLine<Item>>();
	readonly #items: Item[] = [];
	#length = 0;

	add([first, ...further]: readonly string[], item: Item): void {
		this.#length++;
		if (first === undefined) {
			this.#items.push(item);
			return;
		}
		const place = this.#places.get(first) ?? new FairLine<Item>();
		this.#places.set(first, place);
		place.add(further, item);
	}

	/** The next one, who waits no more; null when nobody does. */
	call(): Item | null {
		if (this.#length === 0) return null;
		this.#length--;
		for (const [name, place] of this.#places) {
			const item = place.call();
			// Behind the others, or gone until somebody waits there again.
			this.#places.delete(name);
			if (place.#length > 0) this.#places.set(name, place);
			return item;
		}
		return this.#items.shift()!;
	}

	/** Takes out whoever leaves before she is called. False: she does not wait there. */
	remove([first, ...further]: readonly string[], item: Item): boolean {
		const place = first === undefined ? undefined : this.#places.get(first);
		const at = first === undefined ? this.#items.indexOf(item) : -1;
		if (at >= 0) this.#items.splice(at, 1);
		else if (!place?.remove(further, item)) return false;
		this.#length--;
		if (place && place.#length === 0) this.#places.delete(first!);
		return true;
	}

	/** How many wait at that place. */
	lengthAt([first, ...further]: readonly string[]): number {
		if (first === undefined) return this.#length;
		return this.#places.get(first)?.lengthAt(further) ?? 0;
	}
}
