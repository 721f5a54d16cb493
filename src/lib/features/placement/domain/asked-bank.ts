import { BEFORE_QUESTIONS } from './autonomy-before.ts';
import type { Bank, Domain } from './bank.ts';
import { bankForEngine } from './bank-engine.ts';
import { BANK } from './bank-file.ts';
import type { Half } from './bank-halves.ts';
import { type MicroTask, microTaskOf } from './bank-micro-tasks.ts';
import { type Pictogram, PICTOGRAMS } from './bank-pictograms.ts';
import { type FrozenVersion, withVersion } from './calibrate-version.ts';
import { buildModel, type Model } from './model.ts';
import { readBank } from './read-bank.ts';

/** What is asked of an activity: the words on the page, and those the animator may read aloud. */
export type Question = {
	id: string;
	domain: Domain;
	wording: string;
	aloud: string;
	pictogram: Pictogram | null;
	microTask: MicroTask | null;
};

export const BANK_VERSION = String(BANK.version);

const ITEMS = new Map(BANK.items.map((item) => [item.id, item]));

/** Whether a question is about her situation, and not about an activity (issue of positioning, §1). */
export const isBeforeQuestion = (id: string) => BEFORE_QUESTIONS.some((one) => one.id === id);

/** A question of the bank with its drawing and what one may try beside it; null when withdrawn. */
export function questionOf(id: string): Question | null {
	const item = ITEMS.get(id);
	if (!item) return null;
	const { domain, wording, readAloud: aloud } = item;
	const pictogram = PICTOGRAMS[item.pictogram] ?? null;
	return { id, domain, wording, aloud, pictogram, microTask: microTaskOf(item) };
}

const models = new Map<string, Model>();

/** The bank made ready for one half of its questions, in a version: prepared once, at the first question. */
export function modelOf(half: Half, version: FrozenVersion | null = null): Model {
	const name = `${half} ${version?.name ?? ''}`;
	const ready = models.get(name) ?? buildModel(bankIn(half, version));
	models.set(name, ready);
	return ready;
}

/** The figures of the questions, of a half or of both: as the experts wrote them, or as a calibration made them. */
export function bankIn(half: Half | null, version: FrozenVersion | null = null): Bank {
	const written = readBank(bankForEngine(BANK, half ? { half } : {}));
	return version ? withVersion(written, version) : written;
}
