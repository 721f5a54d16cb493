import { groupFaults, whereItIs } from '#lib/features/resources/places/index.ts';
import {
	exportPlaces,
	importPlaces,
	readPlaceFiles,
	unexported
} from '#lib/features/resources/places/index.server.ts';
import { asActing } from '#lib/platform/database/acting.ts';
import { counted } from '#lib/shared/french-plural.ts';
import { refuse } from '#lib/shared/refuse.ts';
import { type Command, type CommandWorld, refused, userPath } from '../command.ts';
import { deliverToFile } from '../deliver.ts';
import { readFiles } from '../read-dropped.ts';

const FORMATS = ['standard', 'data-inclusion', 'geojson', 'csv'] as const;
type Format = (typeof FORMATS)[number];
const isFormat = (told: unknown): told is Format => FORMATS.includes(told as Format);

/** Places are the network's: whoever keeps the server acts for all of it. */
const acting = ({ now }: CommandWorld) => ({
	...{ staffId: null, role: 'operator' as const, centres: [], at: now() }
});

/** `places import FILE… [--dry-run]`: what is written, and everything that is wrong with the files, at once. */
export const placesImport: Command = {
	usage: 'places import FICHIER… [--dry-run]',
	summary:
		'Importe des lieux du quartier (standard national, data·inclusion, tableur)\u00a0; --dry-run dit tout et n’écrit rien.',
	options: { 'dry-run': { type: 'boolean' } },
	check: (words) => (words.length === 0 ? 'Donnez au moins un fichier.' : null),
	async run(world, words, options) {
		const opened = await readFiles(words);
		if ('refusal' in opened) return refused(opened);
		const files = await readPlaceFiles(opened.dropped);
		if (files.every(({ format }) => format === null)) {
			const said = files.flatMap(({ name, faults }) =>
				faults.map(({ message }) => `${name}\u00a0: ${message}`)
			);
			return refused(refuse('unreadable-file', said.join('\n')));
		}
		const isDryRun = options['dry-run'] === true;
		const outcome = await asActing(world.database, acting(world), (db) =>
			importPlaces(db, files, { isDryRun, key: world.secrets.places })
		);
		const { written, changed, same, doubles, problems, notes } = outcome;
		return {
			code: 0,
			value: outcome,
			lines: [
				...groupFaults(problems).map(
					(fault) =>
						`${whereItIs(fault)}${fault.field ? `, ${fault.field}` : ''}\u00a0: ${fault.message}`
				),
				`${counted(notes.length, 'remarque')}, ${counted(doubles.length, 'doublon possible', 'doublons possibles')}.`,
				`${isDryRun ? 'Essai, rien n’a été écrit\u00a0: ' : ''}${counted(written, 'lieu ajouté', 'lieux ajoutés')}, ${counted(changed, 'corrigé')}, ${counted(same, 'inchangé')}, ${counted(problems.length, 'problème')}.`
			]
		};
	}
};

/** `places export --format F --out FILE`: the directory as it is shown, and the places the format cannot hold. */
export const placesExport: Command = {
	usage: 'places export --format standard|data-inclusion|geojson|csv --out FICHIER',
	summary:
		'Écrit les lieux montrés dans un format que d’autres lisent\u00a0; dit ceux qui manquent.',
	options: { format: { type: 'string' }, out: { type: 'string' } },
	check(words, { format, out }) {
		if (words.length > 0) return 'Cette commande ne prend aucun mot.';
		if (!isFormat(format)) return `Il manque --format\u00a0: ${FORMATS.join(', ')}.`;
		return out ? null : 'Il manque --out, par exemple --out lieux.csv.';
	},
	async run(world, _words, options) {
		const format = options.format as Format;
		const path = userPath(String(options.out));
		const done = await asActing(world.database, acting(world), async (db) => {
			const delivered = await deliverToFile(bytesOf(exportPlaces(db, format)), path);
			if ('refusal' in delivered) return delivered;
			return { format, bytes: delivered.bytes, unexported: await unexported(db, format) };
		});
		if ('refusal' in done) return refused(done);
		return {
			code: 0,
			value: done,
			lines: [
				...done.unexported.map(
					({ name, town, missing }) =>
						`${name}${town ? ` (${town})` : ''}\u00a0: il manque ${missing.join(', ')}.`
				),
				`Écrit\u00a0: ${counted(done.bytes, 'octet')}, ${counted(done.unexported.length, 'lieu incomplet', 'lieux incomplets')}.`
			]
		};
	}
};

async function* bytesOf(texts: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
	const encoder = new TextEncoder();
	for await (const text of texts) yield encoder.encode(text);
}
