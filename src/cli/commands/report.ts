import { writeFile } from 'node:fs/promises';
import { findCentre } from '#lib/features/centres/index.server.ts';
import { reportHtml, showReport } from '#lib/features/reports/index.server.ts';
import { renderReportJson } from '#lib/features/reports/index.ts';
import { todayIn } from '#lib/platform/clock.ts';
import { asActing } from '#lib/platform/database/acting.ts';
import { type Command, readYear, refused, userPath } from '../command.ts';

const FORMATS = ['json', 'html'];

/** `report --centre SLUG --year Y --format json|html [--out FILE]` */
export const report: Command = {
	usage: 'report --centre NOM-COURT --year ANNÉE --format json|html [--out FICHIER]',
	summary: 'Écrit le bilan d’activité d’une année ; sans --out, sur la sortie.',
	options: {
		centre: { type: 'string' },
		year: { type: 'string' },
		format: { type: 'string' },
		out: { type: 'string' }
	},
	check(words, options) {
		if (words.length > 0) return 'Cette commande ne prend que des options.';
		if (!options.centre) return 'Il manque --centre.';
		if (!readYear(options.year)) return 'Il manque --year, par exemple --year 2018.';
		return FORMATS.includes(String(options.format)) ? null : 'Il manque --format json ou html.';
	},
	async run(world, _words, options) {
		const centre = await findCentre(world.database, world.now(), String(options.centre));
		if (!centre) {
			return refused({
				refusal: 'unknown-centre',
				message: `Aucun centre ne porte le nom court « ${options.centre} ».`
			});
		}
		const year = readYear(options.year)!;
		const at = world.now();
		const acting = { staffId: null, role: 'operator' as const, centres: [centre.id], at };
		const text = await asActing(world.database, acting, async (db) => {
			const shown = await showReport(db, centre, year, todayIn(centre.timeZone, at));
			return options.format === 'json'
				? `${JSON.stringify(renderReportJson(shown.report), null, 2)}\n`
				: reportHtml(db, shown);
		});
		if (!options.out) {
			const value = options.format === 'json' ? JSON.parse(text) : { html: text };
			return { code: 0, value, lines: [text.trimEnd()] };
		}
		const out = userPath(String(options.out));
		try {
			await writeFile(out, text);
		} catch (error) {
			return refused({
				refusal: 'not-written',
				message: `Le fichier ${out} n’a pas pu être écrit (${(error as NodeJS.ErrnoException).code}). Vérifiez le dossier.`
			});
		}
		return {
			code: 0,
			value: { out, format: options.format, bytes: Buffer.byteLength(text) },
			lines: [`Le bilan ${year} est écrit dans ${out}.`]
		};
	}
};
