import {
	readCalibrationData,
	recordProposal
} from '#lib/features/learning/placement/index.server.ts';
import { calibrateBank, proposeBank as propose } from '#lib/features/learning/placement/index.ts';
import { asActing } from '#lib/platform/database/acting.ts';
import { actingEverywhere } from '../acting-everywhere.ts';
import { type Command, refused } from '../command.ts';
import { tellProposal } from '../tell-proposal.ts';

/** `propose-bank`: calibrates from the network's own answers, and leaves it to the coordination. */
export const proposeBank: Command = {
	usage: 'propose-bank',
	summary:
		'Calibre la banque d’après les réponses du réseau et le propose à la coordination, qui accepte ou refuse.',
	options: {},
	check: (words) => (words.length > 0 ? 'Cette commande ne prend que des options.' : null),
	async run(world) {
		const acting = await actingEverywhere(world);
		const { bank, rows } = await asActing(world.database, acting, readCalibrationData);
		// Seconds of arithmetic: no transaction waits for it.
		const proposal = propose(bank, calibrateBank(bank, rows));
		const recorded = await asActing(world.database, acting, (db) => recordProposal(db, proposal));
		if ('refusal' in recorded) return refused(recorded);
		return { code: 0, value: { ...recorded, ...proposal }, lines: tellProposal(proposal) };
	}
};
