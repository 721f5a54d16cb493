import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const folder = fileURLToPath(new URL('../../../seeds/season-2018/', import.meta.url));
const inFolder = (name: string) => `${folder}${name}`;

/** The three registers of the study's centre, as it kept them. */
export const SEASON_2018 = [
	'senou-2018.xlsx',
	'ateliers-informatiques-2018.xlsx',
	'numerikids-2018.csv'
].map(inFolder);

/** The same register with one cell corrected: on 11 January, D8 was not there after all. */
export const CORRECTED_SENOU = {
	name: 'senou-2018-corrigé.xlsx',
	mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
	buffer: correct(inFolder('senou-2018.xlsx'), 'xl/worksheets/sheet1.xml', 'D8', 'A')
};

function correct(file: string, part: string, cell: string, text: string): Buffer {
	const parts = unzipSync(readFileSync(file));
	const sheet = strFromU8(parts[part]!);
	const corrected = sheet.replace(
		new RegExp(`<c r="${cell}"[^>]*>.*?</c>`),
		`<c r="${cell}" t="inlineStr"><is><t>${text}</t></is></c>`
	);
	if (corrected === sheet) throw new Error(`no cell ${cell} to correct`);
	parts[part] = strToU8(corrected);
	// Folders stored as entries of their own cannot be zipped again as files.
	const kept = Object.entries(parts).filter(([name]) => !name.endsWith('/'));
	return Buffer.from(zipSync(Object.fromEntries(kept)));
}
