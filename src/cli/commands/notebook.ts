import { countKinds, countNotebook, SECRET_NAMES } from '#lib/features/year/imports/index.ts';
import { recordNotebook } from '#lib/features/year/imports/index.server.ts';
import { familyLabel } from '#lib/features/desk/families/index.ts';
import { asActing } from '#lib/platform/database/acting.ts';
import { type Command, readYear, refused } from '../command.ts';
import { openImport, openList, writtenLine } from '../open-import.ts';

/** `notebook FILE --centre SLUG --year Y [--dry-run] [--answers FILE]` */
export const notebook: Command = {
	usage: 'notebook FICHIER --centre NOM-COURT --year ANNÉE [--dry-run] [--answers FICHIER-JSON]',
	summary:
		'Importe le cahier de l’accueil, ses numéros confidentiels masqués ; --dry-run n’écrit rien.',
	options: {
		centre: { type: 'string' },
		year: { type: 'string' },
		answers: { type: 'string' },
		'dry-run': { type: 'boolean' }
	},
	check(words, options) {
		if (words.length !== 1) return 'Donnez un fichier.';
		if (!options.centre) return 'Il manque --centre.';
		return readYear(options.year) ? null : 'Il manque --year, par exemple --year 2018.';
	},
	async run(world, words, options) {
		const opened = await openImport(world, words, options);
		if ('refusal' in opened) return refused(opened);
		const list = await openList(world, opened, 'notebook');
		if ('refusal' in list) return refused(list);
		const { acting, answers, dryRun, today } = opened;
		const report = await asActing(world.database, acting, (db) =>
			recordNotebook(db, {
				list,
				year: readYear(options.year)!,
				// On screen a colleague accepts the masked lines; whoever calls the command has done so.
				answers: { masques: 'oui', ...answers },
				dryRun,
				today,
				key: world.secrets.traces
			})
		);
		if ('refusal' in report) return refused(report);
		const { families, months, senders: all } = countNotebook(report.lines);
		// A sender named once may be somebody: the output says services, never people.
		const senders = all.filter(({ partner, count }) => partner !== null || count > 1);
		const secrets = countKinds(report.masked);
		const { importId, written, problems, notKept } = report;
		// Output ends up in logs: counts and cells, never the words of somebody.
		const value = {
			importId,
			written,
			lines: report.lines.length,
			alreadyThere: report.lines.filter(({ isKnown }) => isKnown).length,
			families: Object.fromEntries(families.map(({ family, count }) => [family, count])),
			months: Object.fromEntries(months.map(({ month, count }) => [month, count])),
			partners: senders,
			refusedSecrets: secrets,
			masked: report.masked.map(({ place, kinds }) => ({ place, kinds })),
			questions: report.questions.map(({ id, place, text }) => ({ id, place, text })),
			problems,
			notKept
		};
		return {
			code: 0,
			value,
			lines: [
				`${value.lines} demandes lues, dont ${value.alreadyThere} déjà dans Déclic.`,
				...families.map(({ family, count }) => `  ${familyLabel(family)}\u00a0: ${count}`),
				'Envoyées par\u00a0:',
				...senders.map(
					({ sender, partner, count }) =>
						`  ${sender}${partner ? ` (${partner})` : ''}\u00a0: ${count}`
				),
				...Object.entries(secrets).map(
					([kind, count]) =>
						`Masqué\u00a0: ${SECRET_NAMES[kind as keyof typeof secrets]}, ${count} fois.`
				),
				...problems.map(({ sheet, cell, message }) => `  [${sheet} · ${cell}] ${message}`),
				writtenLine(written, dryRun)
			]
		};
	}
};
