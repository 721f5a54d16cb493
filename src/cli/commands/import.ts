import { importFiles, readRegisters } from '#lib/features/year/imports/index.server.ts';
import { type Command, readYear, refused } from '../command.ts';
import { importLines } from '../import-lines.ts';
import { openImport } from '../open-import.ts';

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
		const opened = await openImport(world, words, options);
		if ('refusal' in opened) return refused(opened);
		const { acting, dropped, ...choices } = opened;
		const registers = await readRegisters(dropped);
		if ('refusal' in registers) return refused(registers);
		const report = await importFiles(world.database, acting, {
			...choices,
			registers,
			year: readYear(options.year)!,
			tracesKey: world.secrets.traces
		});
		if ('refusal' in report) return refused(report);
		const { written, cycles, people, questions, problems, importId, statement } = report;
		// A command's output ends up in logs: it names cells, never people.
		const differences = report.differences.map(({ who: _who, ...difference }) => difference);
		return {
			code: 0,
			value: { written, cycles, people, questions, problems, importId, statement, differences },
			lines: importLines(report, opened.dryRun)
		};
	}
};
