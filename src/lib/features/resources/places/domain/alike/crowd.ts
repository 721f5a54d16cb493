import type { PlaceName } from './place-names-alike.ts';

/** A place is compared with so many of those around it at most. */
export const MOST_COMPARED = 100;

type Named = { name: PlaceName };

/**
 * Those who stand together, in one square of land or one street. While they are few, each may be compared with all;
 * once they are a crowd, they are found by how their names sound.
 */
export class Crowd<Place extends Named> {
	readonly #all: Place[] = [];
	readonly #bySound = new Map<string, Place[]>();

	add(place: Place): void {
		this.#all.push(place);
		const { whole, words } = place.name.sounds;
		for (const sound of [wholly(whole), ...words]) {
			const there = this.#bySound.get(sound);
			if (there) there.push(place);
			else this.#bySound.set(sound, [place]);
		}
	}

	get size(): number {
		return this.#all.length;
	}

	get all(): readonly Place[] {
		return this.#all;
	}

	ofSound(sound: string): readonly Place[] {
		return this.#bySound.get(sound) ?? [];
	}
}

/**
 * With whom a place is compared: with everybody in these crowds, in the order they came, while they are at most
 * `MOST_COMPARED`; otherwise with so many, those whose name sounds the same first, then those with whom it shares a
 * word, the rarest word here first. `isWhole`: nobody was left out.
 */
export function comparedWith<Place extends Named>(
	place: Named,
	crowds: readonly Crowd<Place>[]
): { those: readonly Place[]; isWhole: boolean } {
	const size = crowds.reduce((sum, crowd) => sum + crowd.size, 0);
	if (size <= MOST_COMPARED) return { those: crowds.flatMap((crowd) => crowd.all), isWhole: true };
	const { whole, words } = place.name.sounds;
	const often = (sound: string) =>
		crowds.reduce((sum, crowd) => sum + crowd.ofSound(sound).length, 0);
	const rarest = words
		.map((sound) => ({ sound, times: often(sound) }))
		.sort((one, other) => one.times - other.times);
	const those = new Set<Place>();
	for (const sound of [wholly(whole), ...rarest.map((word) => word.sound)]) {
		for (const crowd of crowds) {
			for (const one of crowd.ofSound(sound)) {
				if (those.size >= MOST_COMPARED) return { those: [...those], isWhole: false };
				those.add(one);
			}
		}
	}
	return { those: [...those], isWhole: false };
}

/** A whole name, told from one of its words. */
const wholly = (sound: string) => `= ${sound}`;
