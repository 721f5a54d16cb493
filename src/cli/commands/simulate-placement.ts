import {
	type InventedPerson,
	inventPeople,
	type Model,
	readPeople,
	simulatePlacement as simulate
} from '#lib/features/learning/placement/index.ts';
import { refuse } from '#lib/shared/refuse.ts';
import { refused } from '../command.ts';
import type { LoneCommand } from '../lone-command.ts';
import { FileRefusal, readBankFile, readJsonFile } from '../read-placement-file.ts';

type Options = Record<string, string | boolean | undefined>;
const MOST_INVENTED = 100_000;

/**
 * `simulate-placement --bank FILE --people FILE`: how well a bank places invented people. Without a
 * file of them, `--invent N --seed S [--shift D]` makes fresh ones, as far from the prior as told.
 */
export const simulatePlacement: LoneCommand = {
	usage:
		'simulate-placement --bank FICHIER --people FICHIER | --invent NOMBRE [--seed NOMBRE] [--shift ÉCART]',
	summary:
		'Positionne des personnes inventées, dont le niveau est connu, et compte ce qui est juste.',
	options: {
		bank: { type: 'string' },
		people: { type: 'string' },
		invent: { type: 'string' },
		seed: { type: 'string' },
		shift: { type: 'string' }
	},
	check(words, { bank, people, invent, seed, shift }) {
		if (words.length > 0) return 'Cette commande ne prend que des options.';
		if (!bank) return 'Il manque --bank, le fichier des questions.';
		if (!people === !invent) return 'Il faut --people FICHIER, ou --invent NOMBRE, l’un des deux.';
		if (people) return seed || shift ? '--seed et --shift vont avec --invent.' : null;
		const count = Number(invent);
		if (!Number.isInteger(count) || count < 1 || count > MOST_INVENTED) {
			return `--invent va de 1 à ${MOST_INVENTED}.`;
		}
		if (!/^\d{1,9}$/.test(String(seed ?? 1))) return '--seed est un nombre entier.';
		return Math.abs(Number(shift ?? 0)) <= 10
			? null
			: '--shift va de -10 à 10, par exemple --shift=-0.3.';
	},
	runAlone(_words, options) {
		try {
			const model = readBankFile(String(options.bank));
			const figures = simulate(model, peopleOf(model, options), () => performance.now());
			const lines = Object.entries(figures).map(([name, figure]) => `${name} ${figure}`);
			return { code: 0, value: figures, lines };
		} catch (error) {
			if (!(error instanceof FileRefusal)) throw error;
			return refused(refuse('bad-file', error.message));
		}
	}
};

function peopleOf(model: Model, { people, invent, seed, shift }: Options): InventedPerson[] {
	if (people) {
		return readJsonFile(String(people), (value) => readPeople(value, model.items.length));
	}
	const told = { people: Number(invent), seed: Number(seed ?? 1), shift: Number(shift ?? 0) };
	return inventPeople(model.bank, told);
}
