import { findCentre } from '#lib/features/centres/index.server.ts';
import { readCleanList, recordMembers } from '#lib/features/imports/index.server.ts';
import { noteRefused } from '#lib/features/confidential/index.server.ts';
import { asActing } from '#lib/platform/database/acting.ts';
import { todayIn } from '#lib/platform/clock.ts';
import { type Command, refused } from '../command.ts';
import { readAnswers, readFiles } from '../read-dropped.ts';

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
		const list = await readCleanList(files.dropped[0]!, 'members');
		if ('refusal' in list) return refused(list);
		const acting = { staffId: null, role: 'operator' as const, centres: [centre.id], at };
		const dryRun = options['dry-run'] === true;
		const found = list.masked.flatMap(({ kinds }) => kinds.map((kind) => ({ kind })));
		if (!dryRun) await noteRefused(world.database, acting, 'members', found);
		const report = await asActing(world.database, acting, (db) =>
			recordMembers(db, {
				list,
				answers: answers.given,
				dryRun,
				today: todayIn(centre.timeZone, at)
			})
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
				dryRun
					? 'Essai\u00a0: rien n’a été écrit.'
					: written === 0
						? 'Rien à écrire\u00a0: le centre a déjà tout cela.'
						: `Écrit dans la base\u00a0: ${written} lignes.`
			]
		};
	}
};
