import {
	BANK,
	bankForEngine,
	calibrateBank as calibrate,
	proposeBank,
	readAnswerMatrix,
	readBank
} from '#lib/features/learning/placement/index.ts';
import { refuse } from '#lib/shared/refuse.ts';
import { refused } from '../command.ts';
import type { LoneCommand } from '../lone-command.ts';
import { FileRefusal, readJsonFile, readTextFile } from '../read-placement-file.ts';
import { tellProposal } from '../tell-proposal.ts';

/** `calibrate-bank --bank FILE --answers FILE`: a new version proposed from real answers; nothing is applied. */
export const calibrateBank: LoneCommand = {
	usage: 'calibrate-bank [--bank FICHIER] --answers FICHIER',
	summary:
		'Propose une nouvelle version de la banque d’après de vraies réponses (150 au moins par question) ; ne change rien.',
	options: { bank: { type: 'string' }, answers: { type: 'string' } },
	check(words, { answers }) {
		if (words.length > 0) return 'Cette commande ne prend que des options.';
		return answers ? null : 'Il manque --answers, le fichier des réponses.';
	},
	runAlone(_words, { bank, answers }) {
		try {
			// Without a file, the bank that Déclic is delivered with.
			const read = bank ? readJsonFile(String(bank), readBank) : readBank(bankForEngine(BANK));
			const rows = readTextFile(String(answers), readAnswerMatrix);
			const proposal = proposeBank(read, calibrate(read, rows));
			return { code: 0, value: proposal, lines: tellProposal(proposal) };
		} catch (error) {
			if (!(error instanceof FileRefusal)) throw error;
			return refused(refuse('bad-file', error.message));
		}
	}
};
