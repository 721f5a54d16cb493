import { newPostKey } from '#lib/shared/post-key.ts';
import {
	isStale,
	openRecord,
	refreshRecord,
	type PocketDifference,
	type PocketRecord,
	showDifference,
	undecidedOf
} from '../../domain/attendance/pocket-sheet.ts';
import type { UnexpectedTyped } from '../../domain/attendance/unexpected.ts';
import { canKeep, keepPage } from './keep-page.ts';
import { eraseSheet, readSheets, writeSheet } from './sealed-store.ts';
import { askSheet, sendMarks, type Silence } from './talk.ts';

/** How things stand between this phone and the server, for one sheet. */
export type Stand =
	| { kind: 'opening' }
	| { kind: 'unable' }
	| { kind: 'missing'; why: Silence['kind']; message?: string }
	/** On the phone; `isKept`: the page too, so that it opens without network. */
	| { kind: 'ready'; isKept: boolean }
	| { kind: 'waiting'; why: Silence['kind']; message?: string }
	| { kind: 'sending' }
	/** The record says what: she chooses, name by name. */
	| { kind: 'differs' }
	| { kind: 'sent' };

/** The sheets of this phone, and the one that is open. */
export class Pocket {
	record: PocketRecord | null = $state(null);
	stand: Stand = $state({ kind: 'opening' });
	others: PocketRecord[] = $state([]);
	/** Writings under way: none, and all that she sees is on the phone's disk. */
	writings = $state(0);
	/** The disk refused the last writing: what she sees holds as long as the page is open. */
	isUnkept = $state(false);
	/** They follow each other: the last one is what she sees. */
	#writing: Promise<void> = Promise.resolve();

	async open(seanceId: string | null, today: string): Promise<void> {
		if (!canKeep()) {
			this.stand = { kind: 'unable' };
			return;
		}
		const kept = await forgetOld(await readSheets(), today);
		this.others = kept.filter((sheet) => sheet.seanceId !== seanceId);
		const mine = kept.find((sheet) => sheet.seanceId === seanceId) ?? null;
		this.record = mine;
		const isKept = keepPage();
		for (const waiting of this.others.filter(({ isDone }) => isDone))
			await this.#sendOther(waiting);
		if (mine?.differs) this.stand = { kind: 'differs' };
		else if (mine?.isDone) await this.send();
		if (mine?.differs || mine?.isDone) return;
		if (!seanceId) {
			this.stand = { kind: 'ready', isKept: await isKept };
			return;
		}
		const heard = await askSheet(seanceId);
		if ('sheet' in heard) {
			if (mine && mine.owner !== heard.sheet.owner) {
				this.stand = { kind: 'missing', why: 'refused', message: SOMEBODY_ELSE };
				this.record = null;
				return;
			}
			this.record = mine
				? refreshRecord(mine, heard.sheet, false)
				: openRecord(heard.sheet, newPostKey(), today);
			await this.keep();
		} else if (!mine) {
			this.stand = { kind: 'missing', why: heard.kind, ...messageOf(heard) };
			return;
		}
		this.stand = { kind: 'ready', isKept: await isKept };
	}

	/** One tap: on the phone's disk before the next one. */
	async mark(enrolmentId: string, word: string): Promise<void> {
		if (!this.record) return;
		this.record.marks[enrolmentId] = word;
		this.record.isTouched = true;
		if (this.record.differs?.conflicts[enrolmentId]) this.record.differs.chosen[enrolmentId] = word;
		await this.keep();
	}

	/** Somebody who is in the room and not on the list, or taken off again: on the disk as a mark is. */
	async changeUnexpected(people: UnexpectedTyped[]): Promise<void> {
		if (!this.record) return;
		this.record.unexpected = people;
		this.record.isTouched = true;
		await this.keep();
	}

	keep(): Promise<void> {
		const record = $state.snapshot(this.record);
		if (!record) return this.#writing;
		this.writings += 1;
		// One that fails is told, and stops nothing: the next one is tried, and the marks are sent.
		this.#writing = this.#after(this.#writing, record);
		return this.#writing;
	}

	async #after(former: Promise<void>, record: PocketRecord): Promise<void> {
		await former;
		try {
			await writeSheet(record);
			this.isUnkept = false;
		} catch {
			this.isUnkept = true;
		}
		this.writings -= 1;
	}

	async finish(): Promise<void> {
		if (!this.record) return;
		this.record.isDone = true;
		await this.keep();
		await this.send();
	}

	async send(): Promise<void> {
		if (!this.record || this.stand.kind === 'sending') return;
		if (undecidedOf(this.record).length > 0) return;
		this.record.differs = null;
		this.stand = { kind: 'sending' };
		const sent = await sendMarks($state.snapshot(this.record));
		if (sent.kind === 'sent') {
			await eraseSheet(this.record.seanceId);
			this.record = null;
			this.stand = { kind: 'sent' };
		} else if (sent.kind === 'differs') await this.#show(sent.differs);
		else this.stand = { kind: 'waiting', why: sent.kind, ...messageOf(sent) };
	}

	/** Her marks are put beside those of now; nothing leaves before she has chosen. */
	async #show(differs: PocketDifference): Promise<void> {
		const before = this.record!;
		const heard = await askSheet(before.seanceId);
		if (!('sheet' in heard)) {
			this.stand = { kind: 'waiting', why: heard.kind, ...messageOf(heard) };
			return;
		}
		const heardNow = refreshRecord(before, heard.sheet, true);
		this.record = { ...showDifference(heardNow, before, differs), key: newPostKey() };
		await this.keep();
		this.stand = { kind: 'differs' };
	}

	async #sendOther(sheet: PocketRecord): Promise<void> {
		const sent = await sendMarks($state.snapshot(sheet));
		if (sent.kind !== 'sent') return;
		await eraseSheet(sheet.seanceId);
		this.others = this.others.filter(({ seanceId }) => seanceId !== sheet.seanceId);
	}

	/** She leaves it: nothing of the sheet stays on the phone. */
	async forget(): Promise<void> {
		if (this.record) await eraseSheet(this.record.seanceId);
		this.record = null;
		this.stand = { kind: 'missing', why: 'offline' };
	}
}

const SOMEBODY_ELSE =
	'Une autre personne a noté cette séance sur ce téléphone\u00a0: elle seule peut l’envoyer.';

const messageOf = (silence: Silence) =>
	silence.kind === 'refused' ? { message: silence.message } : {};

/** A sheet prepared for a séance that is over, and never touched, has nothing to do on a phone. */
async function forgetOld(sheets: PocketRecord[], today: string): Promise<PocketRecord[]> {
	const old = sheets.filter((sheet) => isStale(sheet, today));
	for (const { seanceId } of old) await eraseSheet(seanceId);
	return sheets.filter((sheet) => !old.includes(sheet));
}
