import { refuse } from './workbook-refusal.ts';
import { readXml } from './xml-stream.ts';
import { workbookOf } from './xlsx-package.ts';
import type { ZipArchive } from './zip-archive.ts';

const MANIFEST = 'META-INF/manifest.xml';
const ODS = 'application/vnd.oasis.opendocument.spreadsheet';
const OPEN_DOCUMENTS: Record<string, string> = {
	'application/vnd.oasis.opendocument.text': 'un document de traitement de texte (.odt)',
	'application/vnd.oasis.opendocument.presentation': 'un diaporama (.odp)',
	'application/vnd.oasis.opendocument.graphics': 'un dessin (.odg)',
	'application/epub+zip': 'un livre numérique (.epub)'
};
const MAIN_PARTS: { part: RegExp; found: string }[] = [
	{ part: /^word\/document\.xml$/, found: 'un document Word (.docx)' },
	{ part: /^ppt\/presentation\.xml$/, found: 'un diaporama PowerPoint (.pptx)' },
	{ part: /\/workbook\.bin$/, found: 'un classeur Excel binaire (.xlsb)' },
	{ part: /^index(?:\/.*\.iwa|\.zip)$/, found: 'un classeur Numbers' }
];

export type ZipNature = { kind: 'xlsx' | 'ods' } | { kind: 'other'; found: string };

/** Which document a zip is, by the parts it holds; encrypted OpenDocument files are refused here. */
export async function zipNatureOf(zip: ZipArchive): Promise<ZipNature> {
	const manifest = await readManifest(zip);
	if (manifest.encrypted) throw refuse.encrypted();
	const declared = zip.has('mimetype') ? await zip.wholeText('mimetype') : manifest.rootType;
	const mime = declared.trim().replace(/-template$/, '');
	if (mime === ODS && zip.has('content.xml')) return { kind: 'ods' };
	const openDocument = OPEN_DOCUMENTS[mime];
	if (openDocument) return { kind: 'other', found: openDocument };
	const names = zip.names();
	const known = MAIN_PARTS.find(({ part }) => names.some((name) => part.test(name)));
	if (known) return { kind: 'other', found: known.found };
	const workbook = (await workbookOf(zip)) ?? 'xl/workbook.xml';
	if (zip.has(workbook)) return { kind: 'xlsx' };
	return { kind: 'other', found: 'une archive compressée (.zip)' };
}

/** The manifest tells encrypted parts, and the type where old programs leave `mimetype` out. */
async function readManifest(zip: ZipArchive): Promise<{ encrypted: boolean; rootType: string }> {
	const found = { encrypted: false, rootType: '' };
	if (!zip.has(MANIFEST)) return found;
	const open = (name: string, attribute: (name: string) => string | undefined) => {
		if (name === 'manifest:encryption-data') found.encrypted = true;
		if (attribute('manifest:full-path') !== '/') return;
		found.rootType = attribute('manifest:media-type') ?? '';
	};
	// OpenOffice 2 wrote a DOCTYPE here.
	await readXml(zip.text(MANIFEST), { open }, 'ignored');
	return found;
}
