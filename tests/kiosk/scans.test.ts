import { execFileSync } from 'node:child_process';
import {
	chmodSync,
	chownSync,
	linkSync,
	mkdirSync,
	mkdtempSync,
	rmSync,
	symlinkSync,
	truncateSync,
	utimesSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { JPEG, layScan, PDF } from './lay-scan.ts';

type Scan = { nom: string; type: string; enCours: boolean; tropGros: boolean };
type Scans = { list: () => Scan[]; give: (name: unknown) => { bytes: Buffer; type: string } };
// The agent is plain JavaScript, which no type describes.
const agent = new URL('../../deploy/kiosk/agent/scans.mjs', import.meta.url).href;
const { openScans } = (await import(agent)) as {
	openScans: (settings: { scans: string }) => Scans;
};

let root: string;
let folder: string;
let scans: Scans;
beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'declic-scans-'));
	folder = join(root, 'scans');
	mkdirSync(folder);
	scans = openScans({ scans: folder });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const lay = (name: string, bytes: Buffer | string = PDF, secondsAgo = 60) =>
	layScan(join(folder, name), bytes, secondsAgo);
const names = () => scans.list().map(({ nom }) => nom);
const refusal = (name: unknown) => {
	try {
		scans.give(name);
		return null;
	} catch (error) {
		return (error as { status: number }).status;
	}
};

test('each kind that a scanner gives is listed, the last one first, and given as it is', () => {
	lay('page.tif', 'II*\0 la page', 400);
	lay('photo.png', '\x89PNG\r\n\x1a\n la photo IEND', 300);
	lay('carte.JPG', JPEG, 200);
	lay('avis.pdf', PDF, 100);
	expect(scans.list()).toEqual([
		expect.objectContaining({ nom: 'avis.pdf', type: 'application/pdf', taille: PDF.length }),
		expect.objectContaining({ nom: 'carte.JPG', type: 'image/jpeg' }),
		expect.objectContaining({ nom: 'photo.png', type: 'image/png' }),
		expect.objectContaining({ nom: 'page.tif', type: 'image/tiff' })
	]);
	expect(scans.list().some(({ enCours, tropGros }) => enCours || tropGros)).toBe(false);
	expect(scans.give('carte.JPG')).toEqual({ bytes: JPEG, type: 'image/jpeg' });
});

describe('nothing else of the machine', () => {
	test('neither through a link, a folder, a pipe, nor by a name that leads elsewhere', () => {
		lay('avis.pdf');
		layScan(join(root, 'secret.pdf'), PDF);
		mkdirSync(join(folder, 'dossier.pdf'));
		layScan(join(folder, 'dossier.pdf', 'dedans.pdf'), PDF);
		symlinkSync(join(root, 'secret.pdf'), join(folder, 'lien.pdf'));
		symlinkSync(root, join(folder, 'la-machine'));
		layScan(join(root, 'double.pdf'), PDF);
		linkSync(join(root, 'double.pdf'), join(folder, 'jumeau.pdf'));
		execFileSync('mkfifo', [join(folder, 'tuyau.pdf')]);
		expect(names()).toEqual(['avis.pdf']);
		for (const name of [
			'lien.pdf',
			'jumeau.pdf',
			'tuyau.pdf',
			'dossier.pdf',
			'dossier.pdf/dedans.pdf',
			'../secret.pdf',
			'la-machine/secret.pdf',
			'./avis.pdf',
			join(folder, 'avis.pdf'),
			'/etc/passwd',
			'',
			null,
			['avis.pdf'],
			{ nom: 'avis.pdf' }
		]) {
			expect(refusal(name), String(name)).toBe(404);
		}
	});

	test('nor what is hidden, of another kind than its name says, or of somebody else', ({
		skip
	}) => {
		lay('.avis.pdf');
		lay('notes.txt');
		lay('page.html.pdf', '<html>%%EOF');
		lay('carte.jpg', PDF);
		expect(names()).toEqual([]);
		lay('avis.pdf');
		expect(names()).toEqual(['avis.pdf']);
		skip(process.getuid!() !== 0, 'only root gives a file to somebody else');
		chownSync(join(folder, 'avis.pdf'), 1, 1);
		chmodSync(join(folder, 'avis.pdf'), 0o644);
		expect(names()).toEqual([]);
	});
});

test('what the scanner still writes is said to be so, and given once it is whole', () => {
	lay('vide.pdf', '');
	lay('coupe.pdf', PDF.subarray(0, PDF.length - 8));
	lay('neuf.pdf', PDF, 0);
	lay('coupe.jpg', JPEG.subarray(0, 6));
	expect(scans.list().map(({ enCours }) => enCours)).toEqual([true, true, true, true]);
	for (const name of names()) expect(refusal(name)).toBe(409);
	for (const name of ['vide.pdf', 'coupe.pdf', 'neuf.pdf']) lay(name);
	expect(scans.give('coupe.pdf').bytes).toEqual(PDF);
	expect(scans.list().filter(({ enCours }) => enCours)).toHaveLength(1);
});

test('what is too big is said to be so, and not given', () => {
	lay('gros.tif', 'II*\0');
	truncateSync(join(folder, 'gros.tif'), 20 * 1024 * 1024 + 1);
	const old = new Date(Date.now() - 60_000);
	utimesSync(join(folder, 'gros.tif'), old, old);
	expect(scans.list()).toMatchObject([{ nom: 'gros.tif', tropGros: true, enCours: false }]);
	expect(refusal('gros.tif')).toBe(413);
});
