import before from '#content/placement-before.json' with { type: 'json' };
import head from '#content/placement-bank.json' with { type: 'json' };
import communication from '#content/placement-bank/communication.json' with { type: 'json' };
import information from '#content/placement-bank/information.json' with { type: 'json' };
import problemSolving from '#content/placement-bank/problem-solving.json' with { type: 'json' };
import software from '#content/placement-bank/software.json' with { type: 'json' };
import practices from '#content/placement-micro-tasks.json' with { type: 'json' };
import drawings from '#content/placement-pictos.json' with { type: 'json' };
import type { Bank, Domain } from './bank.ts';
import { type FrozenVersion, withVersion } from './calibrate-version.ts';
import type { Half } from './conversation.ts';
import { buildModel, type Model } from './model.ts';
import { readBank } from './read-bank.ts';

/** An own drawing on a grid of 24 by 24. */
export type Pictogram = { shows: string; strokes: string[] };

/** What one can really touch, beside a question. */
export type MicroTask = { id: string; says: string; otherWay: string };

/** What is asked of an activity: the words on the page, and those the animator may read aloud. */
export type Question = {
	id: string;
	domain: Domain;
	wording: string;
	aloud: string;
	pictogram: Pictogram | null;
	microTask: MicroTask | null;
};

export type BeforeQuestion = {
	id: string;
	wording: string;
	aloud: string;
	options: { value: string; label: string }[];
};

export const BANK_VERSION = String(head.version);

/** Every question as it was written, with where it comes from and who read it. */
export const ITEMS = [...information, ...communication, ...problemSolving, ...software];
const PICTOGRAMS = new Map<string, Pictogram>(Object.entries(drawings.pictograms));
const PRACTICES = new Map<string, MicroTask>(practices.tasks.map((task) => [task.id, task]));
const QUESTIONS = new Map<string, Question>(
	ITEMS.map(({ id, domain, wording, readAloud, pictogram, microTask }) => [
		id,
		{
			id,
			domain: domain as Domain,
			wording,
			aloud: readAloud,
			pictogram: PICTOGRAMS.get(pictogram) ?? null,
			microTask: PRACTICES.get(microTask ?? '') ?? null
		}
	])
);

/** What is asked before the activities, each to be left aside at will (issue of positioning, §1). */
export const BEFORE_QUESTIONS: readonly BeforeQuestion[] = before.questions.map(
	({ id, wording, readAloud, answers }) => ({ id, wording, aloud: readAloud, options: answers })
);
export const BEFORE_PASS = before.unknown;

export const isBeforeQuestion = (id: string) => BEFORE_QUESTIONS.some((one) => one.id === id);

export function questionOf(id: string): Question | null {
	return QUESTIONS.get(id) ?? null;
}

const models = new Map<string, Model>();

/** The bank made ready for one half of its questions, in a version: prepared once, at the first question. */
export function modelOf(half: Half, version: FrozenVersion | null = null): Model {
	const name = `${half} ${version?.name ?? ''}`;
	const ready = models.get(name) ?? buildModel(bankIn(half, version));
	models.set(name, ready);
	return ready;
}

/** The figures of the questions: as the experts wrote them, or as a calibration made them. */
export function bankIn(half: Half, version: FrozenVersion | null = null): Bank {
	const written = readBank({ ...head, items: itemsOf(half) });
	return version ? withVersion(written, version) : written;
}

const itemsOf = (half: Half) =>
	ITEMS.filter((item) => half === 'all' || item.half === half).map(({ sdB, ...item }) => ({
		...item,
		bSd: sdB
	}));
