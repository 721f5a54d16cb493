import { BEFORE_QUESTIONS } from './autonomy-before.ts';
import type { Domain } from './bank.ts';
import { bankForEngine } from './bank-engine.ts';
import { BANK } from './bank-file.ts';
import type { Half } from './bank-halves.ts';
import { type MicroTask, microTaskOf } from './bank-micro-tasks.ts';
import { type Pictogram, PICTOGRAMS } from './bank-pictograms.ts';
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

const models = new Map<Half, Model>();

/** The bank made ready for one half of its questions: prepared once, at the first question. */
export function modelOf(half: Half): Model {
	const ready = models.get(half) ?? buildModel(readBank(bankForEngine(BANK, { half })));
	models.set(half, ready);
	return ready;
}
