import { POCKET_WAITING } from '#lib/shared/pocket-page.ts';
import type { PocketRecord } from '../../domain/attendance/pocket-sheet.ts';

const NAME = 'declic-salle';
const SHEETS = 'feuilles';
const KEYS = 'cles';
const KEY = 'feuilles';

type Sealed = { seanceId: string; iv: Uint8Array<ArrayBuffer>; sealed: ArrayBuffer };

/**
 * The sheets on this phone, each sealed by AES-GCM under a key that no script can read out (what it
 * protects from, and what not: docs/guides/phone.md). The number of the séance is the
 * only thing in clear.
 */
export async function readSheets(): Promise<PocketRecord[]> {
	const base = await open();
	try {
		const key = await answer<CryptoKey | undefined>(
			base.transaction(KEYS).objectStore(KEYS).get(KEY)
		);
		if (!key) return [];
		const kept = await answer<Sealed[]>(base.transaction(SHEETS).objectStore(SHEETS).getAll());
		const sheets: PocketRecord[] = [];
		for (const { seanceId, iv, sealed } of kept) {
			const plain = await crypto.subtle.decrypt(algorithm(iv, seanceId), key, sealed);
			sheets.push(JSON.parse(new TextDecoder().decode(plain)) as PocketRecord);
		}
		return sheets.toSorted((one, other) => one.day.localeCompare(other.day));
	} finally {
		base.close();
	}
}

/** Keeps a sheet as it stands; told once it is on the disk, whatever becomes of the phone then. */
export async function writeSheet(record: PocketRecord): Promise<void> {
	const base = await open();
	try {
		const key = await keyOf(base);
		const iv = crypto.getRandomValues(new Uint8Array(12));
		const plain = new TextEncoder().encode(JSON.stringify(record));
		const { seanceId } = record;
		const sealed = await crypto.subtle.encrypt(algorithm(iv, seanceId), key, plain);
		const writing = base.transaction(SHEETS, 'readwrite', { durability: 'strict' });
		writing.objectStore(SHEETS).put({ seanceId, iv, sealed } satisfies Sealed);
		await finished(writing);
	} finally {
		base.close();
	}
	await tellWaiting();
}

/** Nothing is left of a sheet once it is sent; with the last one goes the key. */
export async function eraseSheet(seanceId: string): Promise<void> {
	const base = await open();
	try {
		const erasing = base.transaction([SHEETS, KEYS], 'readwrite', { durability: 'strict' });
		erasing.objectStore(SHEETS).delete(seanceId);
		const counting = erasing.objectStore(SHEETS).count();
		counting.onsuccess = () => {
			if (counting.result === 0) erasing.objectStore(KEYS).delete(KEY);
		};
		await finished(erasing);
	} finally {
		base.close();
	}
	await tellWaiting();
}

/** How many sheets wait, for the pages that offer to leave: a number, in clear. */
async function tellWaiting(): Promise<void> {
	const waiting = (await readSheets()).filter(({ isDone }) => isDone).length;
	if (waiting > 0) localStorage.setItem(POCKET_WAITING, String(waiting));
	else localStorage.removeItem(POCKET_WAITING);
}

const algorithm = (iv: Uint8Array<ArrayBuffer>, seanceId: string) => ({
	name: 'AES-GCM',
	iv,
	additionalData: new TextEncoder().encode(seanceId)
});

/** The key of this phone; two tabs that make one at once end with the same. */
async function keyOf(base: IDBDatabase): Promise<CryptoKey> {
	const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
		'encrypt',
		'decrypt'
	]);
	const choosing = base.transaction(KEYS, 'readwrite', { durability: 'strict' });
	const keys = choosing.objectStore(KEYS);
	const known = await answer<CryptoKey | undefined>(keys.get(KEY));
	if (!known) keys.put(made, KEY);
	await finished(choosing);
	return known ?? made;
}

function open(): Promise<IDBDatabase> {
	const opening = indexedDB.open(NAME, 1);
	opening.onupgradeneeded = () => {
		opening.result.createObjectStore(SHEETS, { keyPath: 'seanceId' });
		opening.result.createObjectStore(KEYS);
	};
	return answer(opening);
}

function answer<T>(asked: IDBRequest<T>): Promise<T> {
	return new Promise((done, fail) => {
		asked.onsuccess = () => done(asked.result);
		asked.onerror = () => fail(asked.error);
	});
}

function finished(transaction: IDBTransaction): Promise<void> {
	return new Promise((done, fail) => {
		transaction.oncomplete = () => done();
		transaction.onabort = () => fail(transaction.error);
	});
}
