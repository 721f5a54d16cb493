import { chanceFrom } from '#lib/shared/seeded-chance.ts';

/** Numbers that look drawn and are the same for the same seed. */
export type Dice = {
	/** Between 0 and 1, 1 excluded. */
	draw(): number;
	between(least: number, most: number): number;
	oneOf<T>(choices: readonly T[]): T;
};

export function seededDice(seed: number): Dice {
	const draw = chanceFrom(seed);
	return {
		draw,
		between: (least, most) => least + Math.floor(draw() * (most - least + 1)),
		oneOf: (choices) => choices[Math.floor(draw() * choices.length)]!
	};
}

const SYLLABLES = ['ba', 'co', 'du', 'fé', 'li', 'mo', 'na', 'pou', 'ri', 'so', 'ta', 'vi'];

/** A word of its own for each number, made of letters only, as a name is. */
export function wordFor(number: number): string {
	let word = '';
	for (let rest = number + 144; rest > 0; rest = Math.floor(rest / 12)) {
		word = SYLLABLES[rest % 12]! + word;
	}
	return word.charAt(0).toUpperCase() + word.slice(1);
}
