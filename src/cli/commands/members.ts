import { recordMembers } from '#lib/features/year/imports/index.server.ts';
import { asActing } from '#lib/platform/database/acting.ts';
import { type Command, refused } from '../command.ts';
import { openImport, openList, writtenLine } from '../open-import.ts';

/** `members FILE --centre SLUG [--dry-run] [--answers FILE]` */
export const members: Command = {
	usage: 'members FICHIER --centre NOM-COURT [--dry-run] [--answers FICHIER-JSON]',
	summary: 'Importe la liste des adhérents ; --dry-run dit tout et n’écrit rien.',
	options: {
		centre: { type: 'string' },
		answers: { type: 'string' },
		'dry-run': { type: 'boolean' }
	},
	check(words, options) {
		if (words.length !== 1) return 'Donnez un fichier.';
		return options.centre ? null : 'Il manque --centre.';
	},
	async run(world, words, options) {
		const opened = await openImport(world, words, options);
		if ('refusal' in opened) return refused(opened);
		const list = await openList(world, opened, 'members');
		if ('refusal' in list) return refused(list);
		const { acting, answers, dryRun, today } = opened;
		const report = await asActing(world.database, acting, (db) =>
			recordMembers(db, { list, answers, dryRun, today })
		);
		const { importId, written, lines, known, aside, problems, notKept } = report;
		// A command's output ends up in logs: it names cells, never people.
		const value = {
			importId,
			written,
			lines,
			newcomers: report.newcomers.length,
			known,
			aside,
			changes: report.differences.map(({ place, what, kind }) => ({ place, what, kind })),
			questions: report.questions.map(({ id, place, text, choices, assumed }) => ({
				id,
				place,
				text,
				choices: choices.map((choice) => choice.value),
				assumed
			})),
			problems,
			masked: report.masked.map(({ place, kinds }) => ({ place, kinds })),
			notKept
		};
		return {
			code: 0,
			value,
			lines: [
				`${lines} lignes nomment quelqu’un\u00a0: ${value.newcomers} personnes nouvelles, ${known} déjà connues, ${aside} laissées de côté en attendant une réponse.`,
				...(notKept.length > 0 ? [`Nous ne gardons pas\u00a0: ${notKept.join(', ')}.`] : []),
				...value.masked.map(
					({ place }) => `  [${place.sheet} · ${place.cell}] Un numéro confidentiel a été effacé.`
				),
				...value.questions.map(({ id, text }) => `  ${text} (${id})`),
				...problems.map(({ sheet, cell, message }) => `  [${sheet} · ${cell}] ${message}`),
				writtenLine(written, dryRun)
			]
		};
	}
};
