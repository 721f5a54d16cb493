import { rememberLately } from '#lib/shared/remember-lately.ts';
import { type Bank, type ByDomain, type Domain, DOMAINS } from '../bank.ts';
import { bankForEngine } from './bank-engine.ts';
import { BANK } from './bank-file.ts';
import type { Half } from './bank-halves.ts';
import { type MicroTask, microTaskOf } from './bank-micro-tasks.ts';
import { type Pictogram, PICTOGRAMS } from '#lib/shared/pictograms.ts';
import { ASKED_BEFORE } from '../autonomy/before-questions.ts';
import { type FrozenVersion, withVersion } from './calibrate-version.ts';
import { buildModel, type Model } from '../engine/model.ts';
import { readBank } from '../engine/read-bank.ts';

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

/** Whether a question is about her situation, and not about an activity. */
export const isBeforeQuestion = (id: string) => ASKED_BEFORE.some((one) => one.id === id);

/** A question of the bank with its drawing and what one may try beside it; null when withdrawn. */
export function questionOf(id: string): Question | null {
	const item = ITEMS.get(id);
	if (!item) return null;
	const { domain, wording, readAloud: aloud } = item;
	const pictogram = PICTOGRAMS[item.pictogram] ?? null;
	return { id, domain, wording, aloud, pictogram, microTask: microTaskOf(item) };
}

/** Courses weigh the domains in many ways: the models of so many are kept ready. */
const ready = rememberLately<Model>(24);

/** What a conversation is weighed with: a calibration, a course's weights; null is the bank's own. */
export type Figures = { version?: FrozenVersion | null; weights?: ByDomain<number> | null };

/** The bank made ready for one half of its questions: prepared once, at the first question. */
export function modelOf(half: Half, { version = null, weights = null }: Figures = {}): Model {
	const bank = bankIn(half, version, weights);
	const name = JSON.stringify([half, bank.version, DOMAINS.map((domain) => bank.weights[domain])]);
	return ready(name, () => buildModel(bank));
}

/** The figures of the questions, of a half or of both: as the experts wrote them, or as a calibration made them. */
export function bankIn(
	half: Half | null,
	version: FrozenVersion | null = null,
	weights: ByDomain<number> | null = null
): Bank {
	const file = bankForEngine(BANK, half ? { half } : {});
	const written = readBank(weights ? { ...file, weights } : file);
	return version ? withVersion(written, version) : written;
}
