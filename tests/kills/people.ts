import { type Browser, openBrowser } from './browser.ts';
import type { Deed, Worker } from './deeds/deed.ts';
import { answerRequest } from './deeds/answer-request.ts';
import { enrol } from './deeds/enrol.ts';
import { fillSheet } from './deeds/fill-sheet.ts';
import { importRegister } from './deeds/import-register.ts';
import { leave } from './deeds/leave.ts';
import { planGroup } from './deeds/plan-group.ts';
import { sendAgain } from './deeds/send-again.ts';
import { takeRequest } from './deeds/take-request.ts';
import { undoAnswer } from './deeds/undo-answer.ts';
import { writeRubric } from './deeds/write-rubric.ts';
import type { Ledger } from './ledger.ts';
import { linksIn } from './pages.ts';
import { type Dice, seededDice } from './seeded.ts';

const CENTRES = [
	'Centre social Jacques Brel',
	'Centre social La Criée',
	'Centre social Le Sémaphore',
	'Centre social La Digue'
];
const RUBRICS = ['partners', 'outlook', 'assessment', 'description', 'public', 'place'];

/** A working day: what is done how often. */
const DAY: readonly (readonly [Deed, number])[] = [
	[fillSheet, 40],
	[enrol, 24],
	[takeRequest, 24],
	[answerRequest, 24],
	[undoAnswer, 10],
	[sendAgain, 8],
	[planGroup, 14],
	[writeRubric, 10],
	[leave, 8],
	[importRegister, 4]
];

/** Two directions in each of the first centres: some work side by side, some alone. */
export async function openDay(
	url: string,
	ledger: Ledger,
	seed: number,
	count: number
): Promise<Worker[]> {
	const workers: Worker[] = [];
	for (let nth = 0; nth < count; nth += 1) {
		const centre = CENTRES[Math.floor(nth / 2) % CENTRES.length]!;
		const browser = openBrowser(url, { role: 'Direction', centre });
		const share = { nth: nth % 2, of: 2 };
		let made = 0;
		workers.push({
			browser,
			dice: seededDice(seed * 1000 + nth),
			ledger,
			nextNumber: () => nth + count * (made += 1),
			sheets: await sheetsFor(browser, share),
			groups: [],
			enrolled: [],
			opensTheDesk: nth % 2 === 0,
			requests: [],
			taken: [],
			rubrics: await rubricsFor(browser, share)
		});
	}
	return workers;
}

/** Every other sheet of the season, so that two people of a centre never fill the same one. */
async function sheetsFor(browser: Browser, share: { nth: number; of: number }): Promise<string[]> {
	const season = await browser.get('/equipe/ateliers');
	const groups = linksIn(season.body, /^\/equipe\/ateliers\/groupes\/[0-9a-f-]{36}$/).slice(0, 4);
	const sheets: string[] = [];
	for (const group of groups) {
		const page = await browser.get(group);
		sheets.push(...linksIn(page.body, /^\/equipe\/ateliers\/seances\/[0-9a-f-]{36}$/));
	}
	return sheets.sort().filter((_, index) => index % share.of === share.nth);
}

async function rubricsFor(browser: Browser, share: { nth: number; of: number }) {
	const year = new Date().getFullYear();
	const report = await browser.get(`/equipe/bilan/${year}`);
	const fiches = linksIn(report.body, /\/fiches\/[a-z0-9-]+$/).slice(0, 2);
	return fiches
		.flatMap((page) => RUBRICS.map((rubric) => ({ page, rubric })))
		.filter((_, index) => index % share.of === share.nth);
}

/** Somebody stands there at the hour of opening: heard, answered, put right. */
const FIRST_VISITOR: readonly Deed[] = [takeRequest, answerRequest, undoAnswer, sendAgain];

/** Works until told to stop, and finishes what she has begun. */
export async function work(worker: Worker, isOver: () => boolean): Promise<number> {
	let done = 0;
	if (worker.opensTheDesk) {
		for (const deed of FIRST_VISITOR) {
			// oxlint-disable-next-line no-await-in-loop -- one after the other, as she comes
			if (!isOver() && (await deed(worker))) done += 1;
		}
	}
	while (!isOver()) {
		if (await chooseDeed(worker.dice)(worker)) done += 1;
	}
	return done;
}

function chooseDeed(dice: Dice): Deed {
	let left = dice.between(
		1,
		DAY.reduce((sum, [, weight]) => sum + weight, 0)
	);
	return DAY.find(([, weight]) => (left -= weight) <= 0)![0];
}
