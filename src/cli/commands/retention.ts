import { type Centre, findCentre } from '#lib/features/house/centres/index.server.ts';
import { showRetention } from '#lib/features/rights/retention/index.server.ts';
import { HOLDS } from '#lib/holds.server.ts';
import { todayIn } from '#lib/platform/clock.ts';
import { asActing } from '#lib/platform/database/acting.ts';
import { refuse } from '#lib/shared/refuse.ts';
import { retainCentre } from '../../retention/retain-centre.ts';
import { type Command, type CommandWorld, type Outcome, refused } from '../command.ts';

/** `retention --centre SLUG --dry-run|--run`: numbers only, never a name. */
export const retention: Command = {
	usage: 'retention --centre NOM-COURT --dry-run|--run',
	summary:
		'Dit ce que la nuit effacera des noms arrivés au bout de leurs deux ans (--dry-run), ou le fait tout de suite (--run).',
	options: {
		centre: { type: 'string' },
		'dry-run': { type: 'boolean' },
		run: { type: 'boolean' }
	},
	check(words, options) {
		if (words.length > 0) return 'Cette commande ne prend que des options.';
		if (!options.centre) return 'Il manque --centre.';
		return Boolean(options['dry-run']) === Boolean(options.run)
			? 'Choisissez --dry-run (dire, sans rien toucher) ou --run (faire).'
			: null;
	},
	async run(world, _words, options) {
		const centre = await findCentre(world.database, world.now(), String(options.centre));
		if (!centre) {
			return refused(
				refuse('unknown-centre', `Aucun centre ne porte le nom court « ${options.centre} ».`)
			);
		}
		return options.run ? run(world, centre) : foresee(world, centre);
	}
};

async function foresee(world: CommandWorld, centre: Centre): Promise<Outcome> {
	const at = world.now();
	const where = { holds: HOLDS, timeZone: centre.timeZone, today: todayIn(centre.timeZone, at) };
	const { lines, tonight } = await asActing(
		world.database,
		{ staffId: null, role: 'operator', centres: [centre.id], at },
		(db) => showRetention(db, where)
	);
	const waiting = lines.filter(({ step }) => step === 'wait').length;
	const paused = lines.filter(({ step }) => step === 'paused').length;
	return {
		code: 0,
		value: { centre: centre.slug, dryRun: true, ...tonight, waiting, paused },
		lines: [
			`À annoncer : ${tonight.warned}. À effacer : ${tonight.erased}. Annoncées, qui attendent : ${waiting}. En pause : ${paused}.`,
			...closedLines(tonight.yearsClosed, 'À clore d’abord')
		]
	};
}

async function run(world: CommandWorld, centre: Centre): Promise<Outcome> {
	const done = await retainCentre(world, centre);
	return {
		code: 0,
		value: { centre: centre.slug, dryRun: false, ...done },
		lines: [
			`Annoncées : ${done.warned}. Effacées : ${done.erased}.`,
			...closedLines(done.yearsClosed, 'Closes d’abord'),
			...(done.certificateId ? [`Certificat : ${done.certificateId}`] : [])
		]
	};
}

function closedLines(years: readonly number[], label: string): string[] {
	return years.length > 0 ? [`${label} : ${years.join(', ')}.`] : [];
}
