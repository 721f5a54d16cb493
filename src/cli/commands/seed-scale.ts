import { resolve } from 'node:path';
import { readSettings } from '#lib/platform/settings.ts';
import { refuse } from '#lib/shared/refuse.ts';
import { SMALLEST_SCALE } from '../../../seeds/scale/shape.ts';
import { type Command, refused, userPath } from '../command.ts';

/** `seed-scale --seed N --into WHERE [--scale S]`: an invented network of full size, to measure. */
export const seedScale: Command = {
	usage: 'seed-scale --seed NOMBRE --into DOSSIER-OU-BASE [--scale 0.01]',
	summary:
		'Remplit une base neuve d’un réseau inventé : 238 centres, dix ans, un million de présences.',
	options: { seed: { type: 'string' }, into: { type: 'string' }, scale: { type: 'string' } },
	check(words, { seed, into, scale }) {
		if (words.length > 0) return 'Cette commande ne prend que des options.';
		if (!/^\d{1,9}$/.test(String(seed))) return 'Il manque --seed, par exemple --seed 1.';
		if (!into) {
			return 'Il manque --into : écrivez le dossier de DATA_DIR, ou le nom de la base de DATABASE_URL.';
		}
		return readScale(scale) ? null : `--scale va de ${SMALLEST_SCALE} à 1.`;
	},
	async run(world, _words, { seed, into, scale }) {
		// Said twice, on purpose: in the environment and here. A shell that still points at the
		// database in use must not fill it.
		if (!isInto(String(into), world.dataDir)) {
			return refused(
				refuse(
					'other-database',
					`La base ouverte n’est pas « ${into} » : rien n’est écrit. Écrivez dans --into le dossier de DATA_DIR (ou le nom de la base de DATABASE_URL), neuf et réservé à cet essai.`
				)
			);
		}
		// Loaded by who seeds: the other commands would wait for its words.
		const { seedNetwork } = await import('../../../seeds/scale/seed-network.ts');
		const seeded = await seedNetwork(world.database, world.ownerUrl, {
			seed: Number(seed),
			scale: readScale(scale)!,
			now: world.now(),
			say: world.say
		});
		if ('refusal' in seeded) return refused(seeded);
		const { centres, people, attendances, rows } = seeded;
		const count = (number: number) => number.toLocaleString('fr-FR');
		return {
			code: 0,
			value: seeded,
			lines: [
				`${centres} centres, ${count(people)} personnes, ${count(attendances)} présences : ${count(rows)} lignes écrites, toutes inventées.`
			]
		};
	}
};

function readScale(scale: string | boolean | undefined): number | null {
	const number = Number(scale ?? 1);
	return number >= SMALLEST_SCALE && number <= 1 ? number : null;
}

function isInto(into: string, dataDir: string): boolean {
	const settings = readSettings(process.env);
	const databaseUrl = 'refusal' in settings ? null : settings.databaseUrl;
	if (databaseUrl) return decodeURIComponent(new URL(databaseUrl).pathname.slice(1)) === into;
	return userPath(into) === resolve(dataDir);
}
