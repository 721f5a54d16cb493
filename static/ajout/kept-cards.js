// What somebody noted and that is not yet received, on this telephone: in the open, for it is told of places and of
// nobody. Told kept once it is on the disk, whatever becomes of the telephone then.
const NAME = 'declic-ajout';
const CARDS = 'fiches';

const answer = (asked) =>
	new Promise((done, fail) => {
		asked.onsuccess = () => done(asked.result);
		asked.onerror = () => fail(asked.error);
	});
const finished = (transaction) =>
	new Promise((done, fail) => {
		transaction.oncomplete = () => done();
		transaction.onabort = () => fail(transaction.error);
	});

async function open() {
	const opening = indexedDB.open(NAME, 1);
	opening.onupgradeneeded = () => opening.result.createObjectStore(CARDS, { keyPath: 'key' });
	return answer(opening);
}

async function write(change) {
	const base = await open();
	try {
		const writing = base.transaction(CARDS, 'readwrite', { durability: 'strict' });
		change(writing.objectStore(CARDS));
		await finished(writing);
	} finally {
		base.close();
	}
}

/** Those of a walk, the first noted first. */
export async function readKept(walk) {
	const base = await open();
	try {
		const all = await answer(base.transaction(CARDS).objectStore(CARDS).getAll());
		return all.filter((card) => card.walk === walk).sort((one, other) => one.at - other.at);
	} finally {
		base.close();
	}
}

export const keep = (card) => write((cards) => cards.put(card));
export const forget = (key) => write((cards) => cards.delete(key));

/** Says of a card why it was refused, unless it went meanwhile, from another tab. */
export const noteRefused = (key, why) =>
	write((cards) => {
		const asked = cards.get(key);
		asked.onsuccess = () => asked.result && cards.put({ ...asked.result, why });
	});

/** Nothing is left of that walk. */
export async function forgetAll(walk) {
	const kept = await readKept(walk);
	await write((cards) => {
		for (const { key } of kept) cards.delete(key);
	});
}
