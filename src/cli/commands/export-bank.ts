import { BANK, bankForEngine, type Half } from '#lib/features/learning/placement/index.ts';
import type { LoneCommand } from '../lone-command.ts';

const HALVES: readonly Half[] = ['A', 'B'];

/** `export-bank [--half A|B]`: the delivered bank as the other commands of the placement read it. */
export const exportBank: LoneCommand = {
	usage: 'export-bank [--half A|B]',
	summary:
		'Écrit la banque livrée, ou une moitié, comme la lisent place, simulate-placement et calibrate-bank.',
	options: { half: { type: 'string' } },
	check(words, { half: asked }) {
		if (words.length > 0) return 'Cette commande ne prend que des options.';
		return asked === undefined || HALVES.some((one) => one === asked) ? null : '--half est A ou B.';
	},
	runAlone(_words, { half: asked }) {
		const half = HALVES.find((one) => one === asked);
		const bank = bankForEngine(BANK, half ? { half } : {});
		// To be read again from a file: the same text, asked in JSON or not.
		return { code: 0, value: bank, lines: [JSON.stringify(bank)] };
	}
};
