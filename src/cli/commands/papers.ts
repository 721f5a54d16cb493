import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { findCentre } from '#lib/features/house/centres/index.server.ts';
import { PAPER_FORMATS, type Paper, readPaperFormat } from '#lib/features/house/papers/index.ts';
import {
	findPaper,
	listPapers,
	placeOf,
	renderPaper
} from '#lib/features/house/papers/index.server.ts';
import { agreed } from '#lib/shared/french-plural.ts';
import { refuse } from '#lib/shared/refuse.ts';
import { type Command, type Outcome, refused, userPath } from '../command.ts';
import { deliverToFile } from '../deliver.ts';

const FORMATS = Object.keys(PAPER_FORMATS).join(', ');

/** `papers --centre SLUG --format docx|odt|pdf [--paper NAME] --out FOLDER` */
export const papers: Command = {
	usage: 'papers --centre NOM-COURT --format docx|odt|pdf [--paper NOM] --out DOSSIER',
	summary:
		'Écrit les papiers de la loi préparés pour un centre : notice, registre, durées, contrat, analyse d’impact, fuite.',
	options: {
		centre: { type: 'string' },
		format: { type: 'string' },
		paper: { type: 'string' },
		out: { type: 'string' }
	},
	check(words, options) {
		if (words.length > 0) return 'Cette commande ne prend que des options.';
		if (!options.centre) return 'Il manque --centre.';
		if (!readPaperFormat(String(options.format))) return `Il manque --format : ${FORMATS}.`;
		return options.out ? null : 'Il manque --out, par exemple --out papiers.';
	},
	async run(world, _words, options) {
		const slug = String(options.centre);
		const centre = await findCentre(world.database, world.now(), slug);
		if (!centre) {
			return refused(refuse('unknown-centre', `Aucun centre ne porte le nom court « ${slug} ».`));
		}
		const asked = await askedPapers(options.paper);
		if ('refusal' in asked) return refused(asked);
		const out = userPath(String(options.out));
		const unready = await prepareFolder(out);
		if (unready) return refused(unready);
		const format = readPaperFormat(String(options.format))!;
		const files: string[] = [];
		for (const paper of asked.papers) {
			const { bytes } = await renderPaper(paper, placeOf(centre, world.now()), format);
			const file = join(out, `${paper.name}.${format}`);
			const written = await deliverToFile([bytes], file);
			if ('refusal' in written) return refused(written);
			files.push(file);
		}
		return done(files, out);
	}
};

async function askedPapers(
	name: string | boolean | undefined
): Promise<{ papers: Paper[] } | { refusal: string; message: string }> {
	const known = await listPapers('centre');
	if (name === undefined) return { papers: known };
	const paper = await findPaper(String(name), 'centre');
	if (paper) return { papers: [paper] };
	return refuse(
		'unknown-paper',
		`Aucun papier ne s’appelle « ${name} ». Papiers d’un centre : ${known.map((one) => one.name).join(', ')}.`
	);
}

async function prepareFolder(out: string) {
	try {
		await mkdir(out, { recursive: true });
		return null;
	} catch (error) {
		const { code } = error as NodeJS.ErrnoException;
		return refuse(
			'not-written',
			`Le dossier ${out} n’a pas pu être fait (${code}). Donnez-en un autre avec --out.`
		);
	}
}

function done(files: string[], out: string): Outcome {
	const count = agreed(files.length, 'Un papier est écrit', `${files.length} papiers sont écrits`);
	return { code: 0, value: { files }, lines: [`${count} dans ${out}.`] };
}
