import { importFiles, readDropped } from '#lib/features/imports/index.server.ts';
import { findCentre } from '#lib/features/centres/index.server.ts';
import { todayIn } from '#lib/platform/clock.ts';
import { type Command, readYear, refused } from '../command.ts';
import { importLines } from '../import-lines.ts';
import { readAnswers, readFiles } from '../read-dropped.ts';

/** `import FILE… --centre SLUG --year Y [--dry-run] [--answers FILE]` */
export const importCommand: Command = {
	usage: 'import FICHIER… --centre NOM-COURT --year ANNÉE [--dry-run] [--answers FICHIER-JSON]',
	summary: 'Importe des registres de présence ; --dry-run dit tout et n’écrit rien.',
	options: {
		centre: { type: 'string' },
		year: { type: 'string' },
		answers: { type: 'string' },
		'dry-run': { type: 'boolean' }
	},
	check(words, options) {
		if (words.length === 0) return 'Donnez au moins un fichier.';
		if (!options.centre) return 'Il manque --centre.';
		return readYear(options.year) ? null : 'Il manque --year, par exemple --year 2018.';
	},
	async run(world, words, options) {
		const at = world.now();
		const centre = await findCentre(world.database, at, String(options.centre));
		if (!centre) {
			return refused({
				refusal: 'unknown-centre',
				message: `Aucun centre ne porte le nom court « ${options.centre} ».`
			});
		}
		const files = await readFiles(words);
		if ('refusal' in files) return refused(files);
		const answers = await readAnswers(options.answers as string | undefined);
		if ('refusal' in answers) return refused(answers);
		const acting = { staffId: null, role: 'operator' as const, centres: [centre.id], at };
		const report = await importFiles(world.database, acting, {
			files: await readDropped(files.dropped),
			year: readYear(options.year)!,
			answers: answers.given,
			dryRun: options['dry-run'] === true,
			today: todayIn(centre.timeZone, at),
			tracesKey: world.secrets.traces
		});
		if ('refusal' in report) return refused(report);
		const { written, cycles, people, questions, problems, importId, statement } = report;
		// A command's output ends up in logs: it names cells, never people.
		const differences = report.differences.map(({ who: _who, ...difference }) => difference);
		return {
			code: 0,
			value: { written, cycles, people, questions, problems, importId, statement, differences },
			lines: importLines(report, options['dry-run'] === true)
		};
	}
};
