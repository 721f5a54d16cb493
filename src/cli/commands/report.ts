import { findCentre } from '#lib/features/house/centres/index.server.ts';
import { showReport, streamAnnex } from '#lib/features/year/reports/index.server.ts';
import { todayIn } from '#lib/platform/clock.ts';
import { type Acting, asActing } from '#lib/platform/database/acting.ts';
import { refuse } from '#lib/shared/refuse.ts';
import {
	type Command,
	type CommandWorld,
	type Outcome,
	readYear,
	refused,
	userPath
} from '../command.ts';
import { deliverToFile, deliverToOutput } from '../deliver.ts';
import {
	asDocument,
	asText,
	FICHE_FORMATS,
	FILE_FORMATS,
	type MadeRefusal,
	TEXT_FORMATS
} from '../report-formats.ts';

type Asked = { format: string; programme?: string; year: number; out: string | null };
type Options = Record<string, string | boolean | undefined>;

/** `report --centre SLUG --year Y --format json|html|pdf|docx|odt|xlsx [--programme P] [--out FILE]` */
export const report: Command = {
	usage:
		'report --centre NOM-COURT --year ANNÉE --format json|html|pdf|docx|odt|xlsx [--programme NOM-COURT] [--out FICHIER]',
	summary:
		'Écrit le bilan d’activité d’une année, ou la fiche d’un programme ; xlsx est l’annexe. Sans --out, sur la sortie.',
	options: {
		centre: { type: 'string' },
		year: { type: 'string' },
		format: { type: 'string' },
		programme: { type: 'string' },
		out: { type: 'string' }
	},
	check(words, options) {
		if (words.length > 0) return 'Cette commande ne prend que des options.';
		if (!options.centre) return 'Il manque --centre.';
		if (!readYear(options.year)) return 'Il manque --year, par exemple --year 2018.';
		return checkFormat(String(options.format), options);
	},
	async run(world, _words, options) {
		const centre = await findCentre(world.database, world.now(), String(options.centre));
		if (!centre) {
			return refused(
				refuse('unknown-centre', `Aucun centre ne porte le nom court « ${options.centre} ».`)
			);
		}
		const at = world.now();
		const acting: Acting = { staffId: null, role: 'operator', centres: [centre.id], at };
		const asked: Asked = {
			format: String(options.format),
			programme: options.programme === undefined ? undefined : String(options.programme),
			year: readYear(options.year)!,
			out: options.out ? userPath(String(options.out)) : null
		};
		const made = await make(world, acting, {
			...asked,
			centre,
			today: todayIn(centre.timeZone, at)
		});
		if (typeof made === 'string') return deliverText(made, asked);
		return 'refusal' in made ? refused(made) : deliverBytes(made, asked);
	}
};

function checkFormat(format: string, { programme, out, json }: Options): string | null {
	const isFile = FILE_FORMATS.includes(format);
	if (!isFile && !TEXT_FORMATS.includes(format)) {
		return 'Il manque --format json, html, pdf, docx, odt ou xlsx.';
	}
	if (programme !== undefined && !FICHE_FORMATS.includes(format)) {
		return '--programme va avec --format html, pdf, docx ou odt.';
	}
	if (!isFile || out) return null;
	if (json) return `Avec --json, un fichier ${format} se donne avec --out bilan.${format}.`;
	return process.stdout.isTTY
		? `Un fichier ${format} ne se lit pas dans un terminal : ajoutez --out bilan.${format}.`
		: null;
}

type Made = string | AsyncIterable<Uint8Array> | Uint8Array[] | MadeRefusal;

async function make(
	{ database }: CommandWorld,
	acting: Acting,
	asked: Asked & { centre: { slug: string; name: string }; today: string }
): Promise<Made> {
	const { centre, year, today, format } = asked;
	if (format === 'xlsx') return streamAnnex(database, acting, { centre, year, today });
	return asActing(database, acting, async (db): Promise<Made> => {
		const shown = await showReport(db, centre, year, today);
		if (TEXT_FORMATS.includes(format)) return asText(db, shown, asked);
		const document = await asDocument(db, shown, { ...asked, format: format as 'pdf' });
		return 'refusal' in document ? document : [document];
	});
}

async function deliverText(text: string, { format, out, year }: Asked): Promise<Outcome> {
	if (out) return deliverBytes([Buffer.from(text)], { format, out, year });
	const value = format === 'json' ? JSON.parse(text) : { html: text };
	return { code: 0, value, lines: [text.trimEnd()] };
}

async function deliverBytes(
	bytes: AsyncIterable<Uint8Array> | Uint8Array[],
	{ format, out, year }: Asked
): Promise<Outcome> {
	if (!out) {
		const failed = await deliverToOutput(bytes);
		return failed ? refused(failed) : { code: 0, value: null, lines: [] };
	}
	const written = await deliverToFile(bytes, out);
	if ('refusal' in written) return refused(written);
	const what = format === 'xlsx' ? 'L’annexe du bilan' : 'Le bilan';
	const deed = format === 'xlsx' ? 'écrite' : 'écrit';
	return {
		code: 0,
		value: { out, format, bytes: written.bytes },
		lines: [`${what} ${year} est ${deed} dans ${out}.`]
	};
}
