import { readPeople, simulatePlacement as simulate } from '#lib/features/placement/index.ts';
import { refused } from '../command.ts';
import type { LoneCommand } from '../lone-command.ts';
import { FileRefusal, readBankFile, readJsonFile } from '../read-placement-file.ts';

/** `simulate-placement --bank FILE --people FILE`: how well a bank places invented people. */
export const simulatePlacement: LoneCommand = {
	usage: 'simulate-placement --bank FICHIER --people FICHIER',
	summary:
		'Positionne des personnes inventées, dont le niveau est connu, et compte ce qui est juste.',
	options: { bank: { type: 'string' }, people: { type: 'string' } },
	check(words, { bank, people }) {
		if (words.length > 0) return 'Cette commande ne prend que des options.';
		if (!bank) return 'Il manque --bank, le fichier des questions.';
		return people ? null : 'Il manque --people, le fichier des personnes inventées.';
	},
	runAlone(_words, { bank, people }) {
		try {
			const model = readBankFile(String(bank));
			const invented = readJsonFile(String(people), (value) =>
				readPeople(value, model.items.length)
			);
			const figures = simulate(model, invented, () => performance.now());
			const lines = Object.entries(figures).map(([name, figure]) => `${name} ${figure}`);
			return { code: 0, value: figures, lines };
		} catch (error) {
			if (!(error instanceof FileRefusal)) throw error;
			return refused({ refusal: 'bad-file', message: error.message });
		}
	}
};
