import { closeSync, constants, fstatSync, openSync, readdirSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from './refusal.mjs';

const LARGEST = 20 * 1024 * 1024;
const MOST = 50;
/** A scanner that has written nothing for so long has finished. */
const QUIET_MS = 2_000;
/** Where a document says that it ends: some programs write a few bytes more. */
const TAIL = 1_024;
const GONE = 'Ce document n’est plus là. Numérisez-le à nouveau, ou demandez à l’accueil.';
const NOT_WHOLE =
	'Ce document n’est pas encore entier. Attendez un peu, puis touchez-le à nouveau.';
const TOO_LARGE = 'Ce document est trop gros pour la borne. Demandez à l’accueil.';

/** What a scanner gives: how each begins, and how it ends where it says so. */
const KINDS = [
	{ type: 'application/pdf', names: /\.pdf$/i, head: ['%PDF-'], end: '%%EOF' },
	{ type: 'image/jpeg', names: /\.jpe?g$/i, head: ['\xff\xd8\xff'], end: '\xff\xd9' },
	{ type: 'image/png', names: /\.png$/i, head: ['\x89PNG\r\n\x1a\n'], end: 'IEND' },
	{ type: 'image/tiff', names: /\.tiff?$/i, head: ['II*\0', 'MM\0*'], end: '' }
];

/**
 * The documents that were scanned in this visit, and nothing else of the machine: the files of one
 * folder, never what a link in it or a name leads to.
 */
export function openScans({ scans: folder, now = Date.now }) {
	/** What it says of a file of the folder; null: it is no document of ours. */
	function look(name, work) {
		const kind = KINDS.find(({ names }) => names.test(name));
		if (!kind || name.startsWith('.')) return null;
		let file;
		try {
			// A pipe is not waited for, and a link is not followed.
			const how = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;
			file = openSync(join(folder, name), how);
			const about = fstatSync(file);
			if (!about.isFile() || about.nlink !== 1 || about.uid !== process.getuid()) return null;
			return work(file, kind, about);
		} catch {
			// It has just gone, or it cannot be read.
			return null;
		} finally {
			if (file !== undefined) closeSync(file);
		}
	}

	function told(name) {
		return look(name, (file, kind, { size, mtimeMs }) => {
			const head = read(file, 0, Math.min(size, 8)).toString('latin1');
			const isKind = kind.head.some((mark) => head.startsWith(mark) || mark.startsWith(head));
			if (!isKind) return null;
			const tail = read(file, Math.max(0, size - TAIL), Math.min(size, TAIL)).toString('latin1');
			const isFresh = Math.abs(now() - mtimeMs) < QUIET_MS;
			return {
				nom: name,
				type: kind.type,
				taille: size,
				date: Math.round(mtimeMs),
				enCours: size === 0 || isFresh || !tail.includes(kind.end),
				tropGros: size > LARGEST
			};
		});
	}

	return {
		/** The last ones first. */
		list() {
			return readdirSync(folder, { withFileTypes: true })
				.filter((entry) => entry.isFile())
				.map(({ name }) => told(name))
				.filter((scan) => scan !== null)
				.sort((one, other) => other.date - one.date || one.nom.localeCompare(other.nom))
				.slice(0, MOST);
		},
		/** The bytes of one that is listed: a name is looked for, it leads nowhere. */
		give(name) {
			const scan = this.list().find(({ nom }) => nom === name);
			if (!scan) throw new Refusal(404, GONE);
			if (scan.tropGros) throw new Refusal(413, TOO_LARGE);
			if (scan.enCours) throw new Refusal(409, NOT_WHOLE);
			const bytes = look(name, (file, _kind, { size }) =>
				size === scan.taille ? read(file, 0, size) : null
			);
			if (bytes === null) throw new Refusal(409, NOT_WHOLE);
			return { bytes, type: scan.type };
		}
	};
}

function read(file, from, length) {
	const bytes = Buffer.alloc(length);
	let got = 0;
	while (got < length) {
		const more = readSync(file, bytes, got, length - got, from + got);
		if (more === 0) break;
		got += more;
	}
	return bytes.subarray(0, got);
}
