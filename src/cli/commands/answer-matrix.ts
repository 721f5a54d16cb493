import { randomUUID } from 'node:crypto';
import {
	exportAnswerMatrix,
	readVersionInForce
} from '#lib/features/learning/placement/index.server.ts';
import { asActing } from '#lib/platform/database/acting.ts';
import { streamActing } from '#lib/platform/database/stream-acting.ts';
import { actingEverywhere } from '../acting-everywhere.ts';
import { type Command, refused, userPath } from '../command.ts';
import { deliverToFile, deliverToOutput } from '../deliver.ts';

const FORMATS = ['csv', 'jsonl'] as const;

/** `answer-matrix --format csv|jsonl [--bank-version V] [--out FILE]`: who answered what, without who. */
export const answerMatrix: Command = {
	usage: 'answer-matrix --format csv|jsonl [--bank-version VERSION] [--out FICHIER]',
	summary:
		'Écrit les réponses aux questions du positionnement, sans nom, centre, date ni numéro, pour calibrer la banque.',
	options: {
		format: { type: 'string' },
		'bank-version': { type: 'string' },
		out: { type: 'string' }
	},
	check(words, { format, out, json }) {
		if (words.length > 0) return 'Cette commande ne prend que des options.';
		if (!FORMATS.some((one) => one === format)) return 'Il manque --format csv ou jsonl.';
		return json && !out ? `Avec --json, le fichier se donne avec --out reponses.${format}.` : null;
	},
	async run(world, _words, options) {
		const acting = await actingEverywhere(world);
		const format = FORMATS.find((one) => one === options.format)!;
		const version =
			options['bank-version'] === undefined
				? await asActing(world.database, acting, readVersionInForce)
				: String(options['bank-version']);
		const bytes = await streamActing(world.database, acting, (db) =>
			exportAnswerMatrix(db, { version, format, shuffle: randomUUID() })
		);
		if ('refusal' in bytes) return refused(bytes);
		if (!options.out) {
			const failed = await deliverToOutput(bytes);
			return failed ? refused(failed) : { code: 0, value: null, lines: [] };
		}
		const written = await deliverToFile(bytes, userPath(String(options.out)));
		if ('refusal' in written) return refused(written);
		return {
			code: 0,
			value: { out: options.out, format, version, bytes: written.bytes },
			lines: [`Les réponses à la version ${version} sont écrites dans ${options.out}.`]
		};
	}
};
