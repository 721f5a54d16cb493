import { posix } from 'node:path';
import { cleanText } from './clean-text.ts';
import { refuse } from './workbook-refusal.ts';
import { readXml } from './xml-stream.ts';
import type { ZipArchive } from './zip-archive.ts';

export type XlsxSheetPart = { name: string; part: string; hidden: boolean };

export type XlsxPackage = {
	uses1904: boolean;
	sheets: XlsxSheetPart[];
	sharedStrings?: string;
	styles?: string;
};

type Relationship = { type: string; part: string };
type Relationships = Map<string, Relationship>;

const USUAL_WORKBOOK = 'xl/workbook.xml';

/** Where the parts of an XLSX are, by its relationships: names and folders are the writer's choice. */
export async function readPackage(zip: ZipArchive): Promise<XlsxPackage> {
	const workbookPart = (await workbookOf(zip)) ?? USUAL_WORKBOOK;
	const relationships = await relationshipsOf(zip, workbookPart);
	const found: XlsxPackage = { uses1904: false, sheets: [] };
	await readXml(zip.text(workbookPart), {
		open(name, attribute) {
			if (name === 'workbookPr') found.uses1904 = isTrue(attribute('date1904'));
			if (name !== 'sheet') return;
			const relationship = relationships.get(attribute('r:id') ?? '');
			if (!relationship) throw refuse.corrupt();
			// Chart and dialog tabs hold no cells.
			if (relationship.type !== 'worksheet') return;
			// A hidden tab is read like the others: a tidy colleague hides what still counts.
			const hidden = (attribute('state') ?? 'visible') !== 'visible';
			const sheet = { name: cleanText(attribute('name') ?? ''), part: relationship.part, hidden };
			// Two tabs of one part would make a small file a long one.
			if (found.sheets.some(({ part }) => zip.isSame(part, sheet.part))) throw refuse.corrupt();
			found.sheets.push(sheet);
		}
	});
	found.sharedStrings = partOf(zip, relationships, 'sharedStrings');
	found.styles = partOf(zip, relationships, 'styles');
	return found;
}

/** The workbook part the package declares; undefined when it declares none, as other documents do. */
export async function workbookOf(zip: ZipArchive): Promise<string | undefined> {
	return partOf(zip, await relationshipsOf(zip, ''), 'officeDocument');
}

function isTrue(value: string | undefined): boolean {
	return value === '1' || value === 'true';
}

function partOf(zip: ZipArchive, relationships: Relationships, type: string): string | undefined {
	return [...relationships.values()].find((each) => each.type === type && zip.has(each.part))?.part;
}

async function relationshipsOf(zip: ZipArchive, part: string): Promise<Relationships> {
	const folder = posix.dirname(part);
	const source = posix.join(folder, '_rels', `${posix.basename(part)}.rels`);
	const relationships: Relationships = new Map();
	if (!zip.has(source)) return relationships;
	await readXml(zip.text(source), {
		open(name, attribute) {
			const target = attribute('Target');
			if (name !== 'Relationship' || target === undefined) return;
			relationships.set(attribute('Id') ?? '', {
				// Strict and transitional files differ by everything but the last word.
				type: posix.basename(attribute('Type') ?? ''),
				part: posix.join(target.startsWith('/') ? '' : folder, target)
			});
		}
	});
	return relationships;
}
